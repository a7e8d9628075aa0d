'use client';

import { bindMutation, bindQuery } from '../../query/index.js';
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

export const useListChannels = bindQuery(listChannels);
export const useCreateChannel = bindMutation(createChannel);
export const useGetChannel = bindQuery(getChannel);
export const useUpdateChannel = bindMutation(updateChannel);
export const useDeleteChannel = bindMutation(deleteChannel);
export const useListChannelMembers = bindQuery(listChannelMembers);
export const useAddChannelMembers = bindMutation(addChannelMembers);
export const useApproveChannel = bindMutation(approveChannel);
export const useRejectChannel = bindMutation(rejectChannel);
export const useJoinChannel = bindMutation(joinChannel);
export const useLeaveChannel = bindMutation(leaveChannel);
export const useArchiveChannel = bindMutation(archiveChannel);
export const useUnarchiveChannel = bindMutation(unarchiveChannel);
export const useListChats = bindQuery(listChats);
export const useListChatMembers = bindQuery(listChatMembers);
export const useMuteChat = bindMutation(muteChat);
export const useUnmuteChat = bindMutation(unmuteChat);
export const useLeaveChat = bindMutation(leaveChat);
export const useSearchChats = bindQuery(searchChats);
export const useSetReadState = bindMutation(setReadState);
export const useListMessages = bindQuery(listMessages);
export const usePostToChannel = bindMutation(postToChannel);
export const usePostToChat = bindMutation(postToChat);
export const usePostToBot = bindMutation(postToBot);
export const usePostToPerson = bindMutation(postToPerson);
export const useEditMessage = bindMutation(editMessage);
export const useDeleteMessage = bindMutation(deleteMessage);
export const useForwardMessages = bindMutation(forwardMessages);
export const useDeleteMessages = bindMutation(deleteMessages);
export const useSearchMessages = bindQuery(searchMessages);
export const useListUsers = bindQuery(listUsers);
export const useAddUsers = bindMutation(addUsers);
export const useGetUser = bindQuery(getUser);
export const useListDepartments = bindQuery(listDepartments);
export const useListBotSubscribers = bindQuery(listBotSubscribers);
export const useCallFromBot = bindMutation(callFromBot);
export const useListRecords = bindQuery(listRecords);
export const useCreateRecord = bindMutation(createRecord);
export const useGetRecord = bindQuery(getRecord);
export const useUpdateRecord = bindMutation(updateRecord);
export const useDeleteRecord = bindMutation(deleteRecord);
export const useListMentions = bindQuery(listMentions);
export const useListStars = bindQuery(listStars);
export const useSetStar = bindMutation(setStar);
export const useRemoveStar = bindMutation(removeStar);
export const useListPinCategories = bindQuery(listPinCategories);
export const usePinChat = bindMutation(pinChat);
export const useUnpinChat = bindMutation(unpinChat);
export const useListPinnedMessages = bindQuery(listPinnedMessages);
export const usePinMessage = bindMutation(pinMessage);
