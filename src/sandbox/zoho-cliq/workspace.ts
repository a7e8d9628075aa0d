export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface Message {
  readonly id: string;
  readonly sender: string;
  /** Virtual epoch milliseconds. */
  readonly time: number;
  text: string;
}

export interface Chat {
  readonly id: string;
  name: string;
  readonly type: 'dm' | 'chat' | 'channel';
  /** Person ids; `everyone` for open channels. */
  readonly members: Set<string>;
  readonly messages: Message[];
  isPinned: boolean;
  changedAt: number;
}

export interface Channel {
  readonly id: string;
  readonly chat: Chat;
  readonly uniqueName: string;
  readonly level: string;
  readonly creator: string;
  readonly madeAt: number;
  description: string;
  status: 'created' | 'archived' | 'pending';
}

export interface Star {
  readonly chatId: string;
  readonly messageId: string;
  type: string;
}

export interface Datastore {
  readonly owner: string;
  readonly columns: Readonly<Record<string, 'text' | 'number'>>;
  readonly required: readonly string[];
  readonly unique: string;
  readonly records: Map<string, Record<string, unknown>>;
}

/** Everything one organisation has. */
export interface Workspace {
  readonly people: Map<string, Person>;
  /** Invited and not here yet. */
  readonly invited: Set<string>;
  readonly chats: Map<string, Chat>;
  readonly channels: Map<string, Channel>;
  /** By person, then by message. */
  readonly stars: Map<string, Map<string, Star>>;
  /** Message ids by chat, the oldest pin first. */
  readonly pins: Map<string, string[]>;
  readonly datastores: Map<string, Datastore>;
  nextSerial(): number;
}

export const organisationId = '60006690100';
/** Who is signed in unless a test says otherwise. */
export const firstPersonId = '55743307';
/** A chat the first person is not in. */
export const closedChatId = 'CT_2242125931986270910_B1';

const names = [
  'Amelia Burrows',
  'Scott Fisher',
  'Olivia Palmer',
  'Ravi Menon',
  'Chen Wei',
  'Ingrid Solberg',
  'Mateo Alvarez',
  'Fatima Haddad',
  'Jonas Keller',
  'Yuki Tanaka',
  'Grace Mwangi',
  'Pavel Novak',
];

const topics = [
  'Announcements',
  'Design',
  'Engineering',
  'Support',
  'Sales',
  'Marketing',
  'Hiring',
  'Release',
  'Incidents',
  'Random',
  'Books',
  'Travel',
];

const lines = [
  'Good morning, all.',
  'The release notes are ready for review.',
  'Could somebody look at the failing import?',
  'I have moved the meeting to three.',
  '@Amelia could you approve this one?',
];

const minuteMs = 60_000;
const everyone = 'everyone';

export const isIn = (chat: Chat, personId: string): boolean => chat.members.has(everyone) || chat.members.has(personId);

/** The same at every start, but for its times, which lie shortly before `now`. */
export function createWorkspace(now: number): Workspace {
  let serial = 1000;
  const start = Math.floor(now / minuteMs) * minuteMs - 120 * minuteMs;
  const people = names.map((name, index): Person => {
    const id = index === 0 ? firstPersonId : String(55_743_400 + index);
    return { id, name, email: `${name.toLowerCase().replace(' ', '.')}@zylker.example` };
  });
  const talk = (): Message[] =>
    lines.map((text, index) => {
      const time = start + index * 7 * minuteMs;
      return { id: `${time}_${(serial += 1)}`, sender: people[index % 3]?.id ?? firstPersonId, time, text };
    });
  const chat = (id: string, name: string, type: Chat['type'], members: readonly string[]): Chat => ({
    id,
    name,
    type,
    members: new Set(members),
    messages: talk(),
    isPinned: false,
    changedAt: start + 40 * minuteMs,
  });
  const channels = topics.map((topic, index): Channel => {
    return {
      id: `P${1_000_000 + index}`,
      chat: chat(`CT_2242125931986270910_${index + 1}`, `#${topic}`, 'channel', [everyone]),
      uniqueName: topic.toLowerCase(),
      level: index % 4 === 3 ? 'team' : 'organization',
      creator: firstPersonId,
      madeAt: start,
      description: `About ${topic.toLowerCase()}`,
      status: 'created',
    };
  });
  const board: Channel = {
    id: 'P1000900',
    chat: chat(closedChatId, '#Board', 'channel', [people[4]?.id ?? '', people[5]?.id ?? '']),
    uniqueName: 'board',
    level: 'private',
    creator: people[4]?.id ?? '',
    madeAt: start,
    description: 'Closed',
    status: 'created',
  };
  const direct = people
    .slice(1)
    .map((person, index) => chat(`CT_11427762713${index}_60006690100`, person.name, 'dm', [firstPersonId, person.id]));
  const group = chat('CT_7001_60006690100', 'Lunch', 'chat', [firstPersonId, people[1]?.id ?? '', people[2]?.id ?? '']);
  const allChannels = [...channels, board];
  const orders: Datastore = {
    owner: firstPersonId,
    columns: { number: 'text', customer: 'text', amount: 'number', note: 'text' },
    required: ['number'],
    unique: 'number',
    records: new Map(
      [4, 7, 12].map((amount, index) => {
        const id = String(3_150_000 + index);
        return [id, { id, number: `A-${100 + index}`, customer: names[index], amount }];
      }),
    ),
  };
  return {
    people: new Map(people.map((person) => [person.id, person])),
    invited: new Set(['pending@zylker.example']),
    chats: new Map([...allChannels.map(({ chat: own }) => own), ...direct, group].map((item) => [item.id, item])),
    channels: new Map(allChannels.map((channel) => [channel.id, channel])),
    stars: new Map(),
    pins: new Map(),
    datastores: new Map([
      ['orders', orders],
      ['payroll', { ...orders, owner: 'nobody', records: new Map() }],
    ]),
    nextSerial: () => (serial += 1),
  };
}
