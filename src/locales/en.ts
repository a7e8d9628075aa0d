import type { Words } from './Words.js';

const again = [
  'You can try again in {wait}.',
  'You can try again at {time}.',
  'You can try again on {date}.',
  'Try again in a moment.',
];
const back = ['Expected back in {wait}.', 'Expected back at {time}.', 'Expected back on {date}.'];

// What several keys have in common.
const signIn = { title: 'Sign in to continue', body: 'This needs an account.' };
const tooMany = { title: ['Too many requests to {service}', 'Too many requests for now'], body: again };
const notSetUp = { title: "This part isn't set up correctly", body: "It isn't something you did." };
const didNotWork = ["{operation} didn't work", "That didn't work"];
const loadLatest = 'Load the latest version, then make your change again.';

/** English, built in. */
export const en: Words = {
  tag: 'en',
  errors: {
    validation: {
      title: 'Check your entries',
      body: "Something can't be accepted as it is. Change it, then try again.",
    },
    authentication: signIn,
    permission: { title: "You don't have access to this", body: 'Ask for access, or use another account.' },
    'not-found': {
      title: "This isn't here any more",
      body: "It may have been moved or deleted, or isn't shared with you.",
    },
    conflict: { title: 'This clashes with a newer change', body: loadLatest },
    'rate-limited': tooMany,
    'quota-exhausted': {
      title: 'Your allowance is used up',
      body: [
        'It comes back in {wait}.',
        'It comes back at {time}.',
        'It comes back on {date}.',
        'It comes back with the next period. A larger plan helps sooner.',
      ],
    },
    misconfigured: notSetUp,
    timeout: { title: ['{service} took too long to answer', 'This took too long'], body: again },
    network: {
      title: ["{service} couldn't be reached", "The service couldn't be reached"],
      body: 'The connection may have dropped. Try again in a moment.',
    },
    offline: { title: "You're offline", body: "This works again once you're back online." },
    unavailable: {
      title: ["{service} isn't available right now", "The service isn't available right now"],
      body: [...back, 'Try again in a few minutes.'],
    },
    server: {
      title: didNotWork,
      body: [
        "{service} had a problem. It isn't something you did.",
        "The service had a problem. It isn't something you did.",
      ],
    },
    cancelled: { title: 'This was stopped', body: 'You can start it again.' },
    unknown: {
      title: didNotWork,
      body: 'Try again. If it happens again, contact support.',
    },

    'field-required': { title: 'Something is missing', body: 'Fill in what is needed, then try again.' },
    'field-format': { title: 'An entry has the wrong form', body: 'Check how it is written, then try again.' },
    'input-rejected': {
      title: "This can't be accepted as it is",
      body: 'Check what you entered, then try again.',
    },
    'filter-rejected': { title: "This search can't be run", body: 'Change the search terms, filters or sorting.' },
    'time-rejected': { title: 'Check the date and time', body: "They can't be read, or don't fit here." },
    'file-format': { title: "This kind of file isn't accepted", body: 'Choose a file of another type.' },
    'too-large': { title: 'This is too large', body: 'Make it smaller or split it, then try again.' },
    'too-many-items': { title: 'Too many items at once', body: 'Choose fewer, then try again.' },
    'too-few-people': { title: 'More people are needed', body: 'Add people to the group, then try again.' },
    'name-reserved': { title: "This name can't be used", body: 'Choose another one.' },
    'page-expired': { title: 'This list has moved on', body: 'Start again from its beginning.' },
    'password-needed': { title: 'A password is needed', body: 'Enter a password for this file, then try again.' },

    'session-expired': { title: signIn.title, body: 'Your session has ended.' },
    'signed-out': { title: 'You were signed out', body: 'Sign in again to continue.' },
    'sign-in-needed': signIn,
    'wrong-account': { title: "This account can't be used here", body: 'Sign in with another account.' },
    reconnect: {
      title: ['The connection to {service} has ended', 'The connection has ended'],
      body: 'Sign in again to restore it.',
    },
    'key-rejected': { title: "The access key isn't accepted", body: 'It may have been replaced or withdrawn.' },

    'scope-missing': { title: 'More access is needed', body: 'Grant it, then try again.' },
    'organisation-policy': { title: "Your organisation doesn't allow this", body: 'Ask an administrator.' },
    'admin-only': { title: 'Only administrators can do this', body: 'Ask an administrator.' },
    'members-only': { title: 'Only members can do this', body: 'Ask to be added, then try again.' },
    'team-access': { title: "You don't have access to this team", body: 'Ask for access, or use another account.' },
    'workspace-inactive': { title: "This workspace isn't active", body: 'Its owner can make it active again.' },
    'not-allowed-here': {
      title: "This can't be done here",
      body: ["{service} doesn't offer it for this item.", "The service doesn't offer it for this item."],
    },
    'too-late': { title: "It's too late for this", body: 'The time in which it was possible has passed.' },

    'item-gone': { title: "This isn't here any more", body: 'It may have been moved or deleted.' },
    'person-not-found': { title: "This person can't be found", body: 'Check the name or address.' },
    'chat-not-found': { title: "This chat can't be found", body: 'It may have been deleted, or you may have left it.' },
    'message-not-found': { title: "This message can't be found", body: 'It may have been deleted.' },
    'company-missing': {
      title: "Your company isn't known here",
      body: ['It has no account with {service} yet.', 'It has no account with the service yet.'],
    },

    'changed-elsewhere': { title: 'Someone else changed this', body: loadLatest },
    'name-taken': { title: 'This name is already used', body: 'Choose another one.' },
    'already-exists': { title: 'This already exists', body: 'You can use the one that is there.' },
    'already-done': { title: 'This is already done', body: 'There is nothing left to do.' },
    'still-processing': { title: 'This is still being worked on', body: again },
    'list-out-of-date': { title: 'This view is out of date', body: 'Load the latest version, then try again.' },
    circular: { title: "This can't contain itself", body: 'Choose another place for it.' },

    'limit-locked': tooMany,
    'key-blocked': { title: ['{service} has paused access', 'Access is paused'], body: again },
    'plan-limit': { title: "Your plan doesn't include more", body: 'A larger plan does.' },
    'count-limit': { title: "You've reached the maximum", body: 'Remove some before you add more.' },
    'group-full': { title: 'This group is full', body: 'Someone has to leave before others can join.' },

    'credentials-wrong': notSetUp,
    'app-outdated': { title: 'This app needs an update', body: 'Reload it to get the latest version.' },
    'feature-off': { title: 'This is switched off', body: 'An administrator can switch it on.' },

    'action-failed': {
      title: didNotWork,
      body: ["{service} couldn't do it.", "The service couldn't do it."],
    },
    'partly-failed': { title: 'Only part of this was done', body: 'Check what is missing before you try again.' },
    'send-failed': { title: "Your message wasn't sent", body: 'Try again in a moment.' },
    'bad-answer': {
      title: ['{service} sent an unreadable answer', "The answer couldn't be read"],
      body: notSetUp.body,
    },
    maintenance: {
      title: ['{service} is being maintained', 'The service is being maintained'],
      body: [...back, 'Try again later.'],
    },
  },
  ui: {
    actions: {
      retry: 'Try again',
      wait: 'Try again',
      'sign-in': 'Sign in',
      'request-access': 'Request access',
      'edit-input': 'Check your entries',
      'reload-latest': 'Show the latest',
      'go-back': 'Go back',
      'upgrade-plan': 'See plans',
      'contact-support': 'Contact support',
    },
    sentences: '{first} {second}',

    notApplied: 'Nothing was changed.',
    outcomeUnknown: 'It may have gone through. Check before you try again.',
    keepsInput: 'Your text is still here.',
    keepsQueued: 'Your changes are kept and sent later.',

    retrying: 'Trying again…',
    retryIn: 'Try again · {clock}',
    retryAvailable: [
      'Try again, available in {wait}',
      'Try again, available at {time}',
      'Try again, available on {date}',
      'Try again, not yet available',
    ],
    stillTrying: ['Still trying, attempt {attempt} of {max}', 'Still trying, attempt {attempt}'],
    waitingTurn: 'Waiting for its turn',
    actionFailed: "That didn't work.",
    details: 'Details',
    dismiss: 'Dismiss',
    dismissAll: 'Dismiss all',
    reloadPage: 'Reload page',
    copy: 'Copy',
    copied: 'Copied',
    reference: 'Ref {reference}',

    occurred: 'Time',
    service: 'Service',
    code: 'Code',
    status: 'Status',
    attempt: 'Attempt',
    vendorWords: ['Words of {service}', 'Words of the service'],

    errorPrefix: 'Error:',
    checkEntry: 'Check this entry.',
    fieldItem: '{label}: {text}',
    checkFields: { one: 'Check {count} field', other: 'Check {count} fields' },

    partStopped: { title: 'This part stopped working', body: 'The rest of the page still works.' },
    pageStopped: { title: 'This page stopped working', body: 'Try again, or reload the page.' },
    stoppedAgain: { title: 'It happened again', body: 'Reload the page, or go back to where it worked.' },

    limitUsed: '{count} of {max} used',
    limitWindow: 'in {wait}',
    limitResets: ['Resets in {wait}', 'Resets at {time}', 'Resets on {date}'],
    whoseQuota: 'Limit',
    nearLimit: '{count} left until {time}',
    released: { title: 'You can go on', body: 'The wait is over.' },
    elseWorks: 'Everything else keeps working.',

    notices: 'Notices',
    noticesHotkey: 'Notices, {hotkey}',
    more: '{count} more',
    fewer: 'Show fewer',
    times: { one: '{count} time', other: '{count} times' },
    noticesCount: 'Notices ({count})',
    noNotices: { title: 'Nothing to read again', body: 'What goes wrong from now on is kept here.' },
    clear: 'Clear',
    allServices: 'All services',

    andMore: 'and {count} more',
    notAnswering: ["{service} isn't answering", "The service isn't answering"],
    partsAffected: {
      one: '{count} part of this page is affected.',
      other: '{count} parts of this page are affected.',
    },

    notNow: 'Not now',
    close: 'Close',
    reauth: {
      reasons: {
        expired: { title: signIn.title, body: ['Your session ended at {time}.', 'Your session has ended.'] },
        revoked: { title: 'Sign in again to continue', body: 'You were signed out for your safety.' },
        'step-up': { title: "Confirm that it's you", body: 'This step asks you to sign in once more.' },
        scope: {
          title: 'More access is needed',
          body: ['Sign in again and allow it at {service}.', 'Sign in again and allow it.'],
        },
        'signed-out-elsewhere': { title: signIn.title, body: 'You signed out in another window or on another device.' },
      },
      signedOut: "You're signed out",
      account: 'Signed in until now: {account}',
      kept: 'What you typed is kept.',
      held: {
        one: '{count} request is waiting and goes on once you have signed in.',
        other: '{count} requests are waiting and go on once you have signed in.',
      },
      waiting: 'Signing in…',
      otherWindow: 'Continue in the other window.',
      failed: "Signing in didn't work. Nothing is lost; try again.",
      timedOut: 'Nothing came back in time. Nothing is lost; try again.',
      blocked: 'The browser kept the window from opening. Allow it, or use this link:',
      openPage: 'Open the sign-in page',
      otherAccount: {
        title: 'This is another account',
        body: [
          "You're signed in as {account}. What is waiting belongs to {owner}, so nothing was sent.",
          'What is waiting belongs to {owner}, so nothing was sent.',
          'What is waiting belongs to the account from before, so nothing was sent.',
        ],
      },
      signInAsOwner: ['Sign in as {owner}', 'Use the other account'],
      goOnAsOther: ['Go on as {account}', 'Go on with this account'],
      confirm: {
        title: { one: 'Send {count} change?', other: 'Send {count} changes?' },
        body: {
          one: 'It was made before you signed in again.',
          other: 'They were made before you signed in again.',
        },
      },
      send: 'Send',
      dontSend: "Don't send",
      replaying: 'Going on where you left off…',
      done: [
        { one: 'Signed in. {count} request went on.', other: 'Signed in. {count} requests went on.' },
        'Signed in.',
      ],
    },
    conflict: {
      found: {
        title: [
          '{person} also changed {subject}',
          '{person} also changed this',
          'Someone else changed {subject}',
          'Someone else changed this',
        ],
        body: [
          'Saved at {time}. Choose what to keep; nothing is replaced before you save.',
          'Choose what to keep. Nothing is replaced before you save.',
        ],
      },
      fits: 'Both changes fit together. Check them, then save.',
      again: { title: 'It changed again', body: 'Your other choices are kept. Look at what is new, then save.' },
      deleted: {
        title: ['{person} deleted {subject}', '{person} deleted this', 'This was deleted meanwhile'],
        body: 'Your version is still here.',
      },
      loading: 'Getting the other version…',
      field: 'Field',
      base: 'Before',
      mine: 'Yours',
      theirs: 'Theirs',
      merged: 'Both together',
      changed: 'changed',
      empty: 'Empty',
      choice: ['{label}: {side}, {value}', '{label}: {side}'],
      same: { one: '{count} field is the same', other: '{count} fields are the same' },
      left: { one: 'Choose for {count} field', other: 'Choose for {count} fields' },
      keepMine: 'Keep mine',
      useTheirs: 'Use theirs',
      undo: 'Undo',
      copyMine: 'Copy your version',
      result: 'What will be saved',
      save: 'Save',
      saving: 'Saving…',
      saved: 'Saved.',
      saveAsNew: 'Save as new',
      discard: 'Discard mine',
      usedTheirs: { title: 'The other version is used', body: 'Yours can still be brought back.' },
    },

    severity: { caution: 'Warning:', error: 'Problem:', critical: 'Important:' },
    timeLeft: '{wait} left.',
    ready: 'You can try again.',
    stillNotWorking: ['Still not working. Attempt {attempt} of {max}.', 'Still not working. Attempt {attempt}.'],
    worksAgain: 'It works again.',
    moreProblems: { one: '{count} more problem.', other: '{count} more problems.' },
    actionInNotices: '{action} is in the notices, {hotkey}.',
  },
};
