/** The versions of one field of something that was changed in two places. */
export interface ConflictField<TValue = unknown> {
  readonly name: string;
  /** As the form calls it. */
  readonly label: string;
  /** What both changed from. With it, what only one side changed is chosen already. Leave it out when it is not known. */
  readonly base?: TValue;
  /** The person's own. */
  readonly mine: TValue;
  /** What is stored by now. */
  readonly theirs: TValue;
  /** As people read it. Default: texts as they are, numbers and dates by `Intl`, lists joined. */
  readonly format?: ((value: TValue) => string) | undefined;
  /**
   * Brings both together; `undefined` when that is not possible. Default: texts of several sentences, of which each side
   * changed others.
   */
  readonly merge?:
    | ((versions: {
        readonly base: TValue | undefined;
        readonly mine: TValue;
        readonly theirs: TValue;
      }) => TValue | undefined)
    | undefined;
}

/** Which version of a field is kept. `merged`: both changes in one value. */
export type ConflictChoice = 'mine' | 'theirs' | 'merged';

/** What was chosen, by field name; without an entry nothing is chosen yet. */
export type ConflictChoices = Readonly<Record<string, ConflictChoice | undefined>>;

/** What the dialog was closed with. */
export interface ConflictResolution {
  /** Every field, equal ones too: nothing is dropped. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly choices: ConflictChoices;
  /** The version that was looked at, as handed in: send it as `If-Match`. */
  readonly etag: string | undefined;
}
