'use client';

import { bindMutation, bindQuery, type BoundMutationHook, type BoundQueryHook } from '../../query/index.js';
import {
  addChannelMembers,
  addUsers,
  approveChannel,
  archiveChannel,
  callFromBot,
  createChannel,
  createRecord,
  deleteChannel,
  deleteMessage,
  deleteMessages,
  deleteRecord,
  editMessage,
  forwardMessages,
  getChannel,
  getRecord,
  getUser,
  joinChannel,
  leaveChannel,
  leaveChat,
  listBotSubscribers,
  listChannelMembers,
  listChannels,
  listChatMembers,
  listChats,
  listDepartments,
  listMentions,
  listMessages,
  listPinCategories,
  listPinnedMessages,
  listRecords,
  listStars,
  listUsers,
  muteChat,
  pinChat,
  pinMessage,
  postToBot,
  postToChannel,
  postToChat,
  postToPerson,
  rejectChannel,
  removeStar,
  searchChats,
  searchMessages,
  setReadState,
  setStar,
  unarchiveChannel,
  unmuteChat,
  unpinChat,
  updateChannel,
  updateRecord,
} from './endpoints.js';

// One hook for each endpoint of Zoho Cliq, named after it. The options are those of `useApiQuery` and `useApiMutation`.

export const useListChannels: BoundQueryHook<typeof listChannels> = bindQuery(listChannels);
export const useCreateChannel: BoundMutationHook<typeof createChannel> = bindMutation(createChannel);
export const useGetChannel: BoundQueryHook<typeof getChannel> = bindQuery(getChannel);
export const useUpdateChannel: BoundMutationHook<typeof updateChannel> = bindMutation(updateChannel);
export const useDeleteChannel: BoundMutationHook<typeof deleteChannel> = bindMutation(deleteChannel);
export const useListChannelMembers: BoundQueryHook<typeof listChannelMembers> = bindQuery(listChannelMembers);
export const useAddChannelMembers: BoundMutationHook<typeof addChannelMembers> = bindMutation(addChannelMembers);
export const useApproveChannel: BoundMutationHook<typeof approveChannel> = bindMutation(approveChannel);
export const useRejectChannel: BoundMutationHook<typeof rejectChannel> = bindMutation(rejectChannel);
export const useJoinChannel: BoundMutationHook<typeof joinChannel> = bindMutation(joinChannel);
export const useLeaveChannel: BoundMutationHook<typeof leaveChannel> = bindMutation(leaveChannel);
export const useArchiveChannel: BoundMutationHook<typeof archiveChannel> = bindMutation(archiveChannel);
export const useUnarchiveChannel: BoundMutationHook<typeof unarchiveChannel> = bindMutation(unarchiveChannel);
export const useListChats: BoundQueryHook<typeof listChats> = bindQuery(listChats);
export const useListChatMembers: BoundQueryHook<typeof listChatMembers> = bindQuery(listChatMembers);
export const useMuteChat: BoundMutationHook<typeof muteChat> = bindMutation(muteChat);
export const useUnmuteChat: BoundMutationHook<typeof unmuteChat> = bindMutation(unmuteChat);
export const useLeaveChat: BoundMutationHook<typeof leaveChat> = bindMutation(leaveChat);
export const useSearchChats: BoundQueryHook<typeof searchChats> = bindQuery(searchChats);
export const useSetReadState: BoundMutationHook<typeof setReadState> = bindMutation(setReadState);
export const useListMessages: BoundQueryHook<typeof listMessages> = bindQuery(listMessages);
export const usePostToChannel: BoundMutationHook<typeof postToChannel> = bindMutation(postToChannel);
export const usePostToChat: BoundMutationHook<typeof postToChat> = bindMutation(postToChat);
export const usePostToBot: BoundMutationHook<typeof postToBot> = bindMutation(postToBot);
export const usePostToPerson: BoundMutationHook<typeof postToPerson> = bindMutation(postToPerson);
export const useEditMessage: BoundMutationHook<typeof editMessage> = bindMutation(editMessage);
export const useDeleteMessage: BoundMutationHook<typeof deleteMessage> = bindMutation(deleteMessage);
export const useForwardMessages: BoundMutationHook<typeof forwardMessages> = bindMutation(forwardMessages);
export const useDeleteMessages: BoundMutationHook<typeof deleteMessages> = bindMutation(deleteMessages);
export const useSearchMessages: BoundQueryHook<typeof searchMessages> = bindQuery(searchMessages);
export const useListUsers: BoundQueryHook<typeof listUsers> = bindQuery(listUsers);
export const useAddUsers: BoundMutationHook<typeof addUsers> = bindMutation(addUsers);
export const useGetUser: BoundQueryHook<typeof getUser> = bindQuery(getUser);
export const useListDepartments: BoundQueryHook<typeof listDepartments> = bindQuery(listDepartments);
export const useListBotSubscribers: BoundQueryHook<typeof listBotSubscribers> = bindQuery(listBotSubscribers);
export const useCallFromBot: BoundMutationHook<typeof callFromBot> = bindMutation(callFromBot);
export const useListRecords: BoundQueryHook<typeof listRecords> = bindQuery(listRecords);
export const useCreateRecord: BoundMutationHook<typeof createRecord> = bindMutation(createRecord);
export const useGetRecord: BoundQueryHook<typeof getRecord> = bindQuery(getRecord);
export const useUpdateRecord: BoundMutationHook<typeof updateRecord> = bindMutation(updateRecord);
export const useDeleteRecord: BoundMutationHook<typeof deleteRecord> = bindMutation(deleteRecord);
export const useListMentions: BoundQueryHook<typeof listMentions> = bindQuery(listMentions);
export const useListStars: BoundQueryHook<typeof listStars> = bindQuery(listStars);
export const useSetStar: BoundMutationHook<typeof setStar> = bindMutation(setStar);
export const useRemoveStar: BoundMutationHook<typeof removeStar> = bindMutation(removeStar);
export const useListPinCategories: BoundQueryHook<typeof listPinCategories> = bindQuery(listPinCategories);
export const usePinChat: BoundMutationHook<typeof pinChat> = bindMutation(pinChat);
export const useUnpinChat: BoundMutationHook<typeof unpinChat> = bindMutation(unpinChat);
export const useListPinnedMessages: BoundQueryHook<typeof listPinnedMessages> = bindQuery(listPinnedMessages);
export const usePinMessage: BoundMutationHook<typeof pinMessage> = bindMutation(pinMessage);
