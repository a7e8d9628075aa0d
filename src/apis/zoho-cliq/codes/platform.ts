import {
  alreadyDone,
  alreadyExists,
  chatNotFound,
  countLimit,
  featureOff,
  fieldFormat,
  inputRejected,
  itemGone,
  nameTaken,
  noPermission,
  organisationPolicy,
  planLimit,
  tooLarge,
} from './meanings.js';
import { v3Page } from './pages.js';
import { afterFix, never } from './rules.js';

const commands = v3Page('slashcommands');
const extensions = v3Page('extensions');
const functions = v3Page('functions');
const messageActions = v3Page('messageactions');
const shortcuts = v3Page('keyboardshortcuts');

/** What people build on the service in v3: extensions, functions, commands, shortcuts, message actions. */
export const platformCodes = {
  extension_plan_limit_exceeded: afterFix(planLimit, extensions.inferred(400)),
  extension_install_restricted_non_marketplace: never(organisationPolicy, extensions.inferred(403)),
  extension_install_restricted: never(noPermission, extensions.inferred(403)),
  extension_error_not_installed: afterFix(itemGone, extensions.inferred(400)),
  /** Its developer switched it off, or the organisation's administrator did. */
  app_disabled_by_owner: never(featureOff, extensions.inferred(400)),
  extension_disabled: never(featureOff, extensions.inferred(400)),
  extension_already_installed: never(alreadyDone, extensions.inferred(400)),
  extension_property_key_length_exceeded: afterFix(tooLarge, extensions.inferred(400)),
  extension_property_invalid_key: afterFix(fieldFormat, extensions.inferred(400)),

  function_creation_limit_exceeded: afterFix(countLimit, functions.inferred(400)),
  function_name_already_exists: afterFix(nameTaken, functions.inferred(400)),
  function_not_found: afterFix(itemGone, functions.inferred(404)),

  shortcut_overlap: afterFix(alreadyExists, shortcuts.inferred(400)),
  invalid_shortcut_payload: afterFix(inputRejected, shortcuts.inferred(400)),
  // Well-formed ids of something that does not exist.
  invalid_widget_id: afterFix(itemGone, shortcuts.inferred(400)),
  invalid_chat_id: afterFix(chatNotFound, shortcuts.inferred(400)),

  msgaction_creation_limit_exceeded: afterFix(countLimit, messageActions.inferred(400)),
  msgaction_name_already_exists: afterFix(nameTaken, messageActions.inferred(400)),
  msgaction_not_found: afterFix(itemGone, messageActions.inferred(404)),

  /** A code with spaces, not a sentence: name, hint, scope, description or options are missing or too long. */
  'Security validation error': afterFix(inputRejected, commands.inferred(400)),
  command_name_already_exists: afterFix(nameTaken, commands.inferred(400)),
  command_creation_limit_exceeded: afterFix(countLimit, commands.inferred(400)),
  command_not_valid: afterFix(inputRejected, commands.inferred(400)),
  command_not_found: afterFix(itemGone, commands.inferred(404)),
} as const;
