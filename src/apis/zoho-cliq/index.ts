export { zohoCliqBaseUrls, zohoCliqNetworkUrl } from './baseUrls.js';
export { zohoCliq } from './catalog.js';
export {
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
export { limits } from './limits.js';
export {
  partialReaders,
  readChatsMarkedRead,
  readMessagesDeleted,
  readMessagesForwarded,
  readUsersAdded,
} from './partial.js';
export { zohoOauthHeader } from './zohoOauthHeader.js';

export type { ZohoCliqDataCentre } from './baseUrls.js';
export type { ZohoCliqDetails } from './body.js';
export type { ZohoCliqCode } from './codes/index.js';
export type {
  ZohoCliqChannel,
  ZohoCliqChannelLevel,
  ZohoCliqChannelMember,
  ZohoCliqChat,
  ZohoCliqChatMember,
  ZohoCliqDepartment,
  ZohoCliqMessageInput,
  ZohoCliqPerson,
  ZohoCliqRecord,
  ZohoCliqStarType,
  ZohoCliqStarredMessage,
} from './endpoints.js';
export type { ZohoCliqScope } from './limits.js';
export type { PartialFailure, PartialSuccess } from './PartialSuccess.js';
