import type { TranslatedWords } from './Words.js';

const again = [
  'あと{wait}で再試行できます。',
  '{time}に再試行できます。',
  '{date}に再試行できます。',
  'しばらくしてから再試行してください。',
];
const back = ['あと{wait}で再開する見込みです。', '{time}に再開する見込みです。', '{date}に再開する見込みです。'];

// What several keys have in common.
const signIn = { title: '続けるにはサインインしてください', body: 'この操作にはアカウントが必要です。' };
const tooMany = { title: ['{service}へのリクエストが多すぎます', 'リクエストが多すぎます'], body: again };
const notSetUp = { title: 'この部分は正しく設定されていません', body: 'お客様の操作によるものではありません。' };
const didNotWork = ['{operation}を完了できませんでした', '完了できませんでした'];
const loadLatest = '最新の内容を読み込んでから、もう一度変更してください。';

/** Japanese, in polite です and ます. */
export const ja: TranslatedWords = {
  tag: 'ja',
  errors: {
    validation: {
      title: '入力内容をご確認ください',
      body: 'このままでは受け付けられない項目があります。変更してから再試行してください。',
    },
    authentication: signIn,
    permission: {
      title: 'アクセス権がありません',
      body: 'アクセス権をリクエストするか、別のアカウントをお使いください。',
    },
    'not-found': {
      title: 'ここにはもうありません',
      body: '移動または削除されたか、共有されていない可能性があります。',
    },
    conflict: { title: '新しい変更と重なりました', body: loadLatest },
    'rate-limited': tooMany,
    'quota-exhausted': {
      title: '利用枠を使い切りました',
      body: [
        'あと{wait}で元に戻ります。',
        '{time}に元に戻ります。',
        '{date}に元に戻ります。',
        '次の期間に元に戻ります。上位のプランならすぐに使えます。',
      ],
    },
    misconfigured: notSetUp,
    timeout: { title: ['{service}の応答に時間がかかりすぎました', '時間がかかりすぎました'], body: again },
    network: {
      title: ['{service}に接続できませんでした', 'サービスに接続できませんでした'],
      body: '接続が途切れた可能性があります。しばらくしてから再試行してください。',
    },
    offline: { title: 'オフラインです', body: 'オンラインに戻ると、また使えるようになります。' },
    unavailable: {
      title: ['{service}は現在利用できません', 'サービスは現在利用できません'],
      body: [...back, '数分後に再試行してください。'],
    },
    server: {
      title: didNotWork,
      body: [
        '{service}で問題が発生しました。お客様の操作によるものではありません。',
        'サービスで問題が発生しました。お客様の操作によるものではありません。',
      ],
    },
    cancelled: { title: '中止しました', body: 'もう一度始めることができます。' },
    unknown: { title: didNotWork, body: '再試行してください。繰り返す場合は、サポートにお問い合わせください。' },

    'field-required': { title: '入力されていない項目があります', body: '必要な項目を入力してから再試行してください。' },
    'field-format': { title: '形式が異なる項目があります', body: '書き方を確認してから再試行してください。' },
    'input-rejected': {
      title: 'このままでは受け付けられません',
      body: '入力内容を確認してから再試行してください。',
    },
    'filter-rejected': {
      title: 'この条件では検索できません',
      body: '検索語、フィルター、並べ替えを変更してください。',
    },
    'time-rejected': { title: '日付と時刻をご確認ください', body: '読み取れないか、ここでは使えない値です。' },
    'file-format': { title: 'この種類のファイルは使えません', body: '別の種類のファイルを選んでください。' },
    'too-large': { title: 'サイズが大きすぎます', body: '小さくするか分割してから再試行してください。' },
    'too-many-items': { title: '一度に扱える数を超えています', body: '数を減らしてから再試行してください。' },
    'too-few-people': { title: '人数が足りません', body: 'グループに人を追加してから再試行してください。' },
    'name-reserved': { title: 'この名前は使えません', body: '別の名前を選んでください。' },
    'page-expired': { title: 'このリストは更新されました', body: '最初からもう一度表示してください。' },
    'password-needed': {
      title: 'パスワードが必要です',
      body: 'このファイルのパスワードを入力してから再試行してください。',
    },

    'session-expired': { title: signIn.title, body: 'セッションが終了しました。' },
    'signed-out': { title: 'サインアウトしました', body: '続けるには、もう一度サインインしてください。' },
    'sign-in-needed': signIn,
    'wrong-account': {
      title: 'このアカウントはここでは使えません',
      body: '別のアカウントでサインインしてください。',
    },
    reconnect: {
      title: ['{service}との連携が切れました', '連携が切れました'],
      body: 'もう一度サインインすると元に戻ります。',
    },
    'key-rejected': {
      title: 'アクセスキーが受け付けられません',
      body: '交換されたか、取り消された可能性があります。',
    },

    'scope-missing': { title: '追加のアクセス許可が必要です', body: '許可してから再試行してください。' },
    'organisation-policy': { title: '組織の設定により許可されていません', body: '管理者にご相談ください。' },
    'admin-only': { title: '管理者だけが行えます', body: '管理者にご相談ください。' },
    'members-only': { title: 'メンバーだけが行えます', body: '追加してもらってから再試行してください。' },
    'team-access': {
      title: 'このチームへのアクセス権がありません',
      body: 'アクセス権をリクエストするか、別のアカウントをお使いください。',
    },
    'workspace-inactive': {
      title: 'このワークスペースは停止しています',
      body: '所有者が再開できます。',
    },
    'not-allowed-here': {
      title: 'ここでは行えません',
      body: ['{service}では、この項目には対応していません。', 'サービスはこの項目には対応していません。'],
    },
    'too-late': { title: '期限を過ぎています', body: 'この操作ができる時間は終わりました。' },

    'item-gone': { title: 'ここにはもうありません', body: '移動または削除された可能性があります。' },
    'person-not-found': { title: 'この人が見つかりません', body: '名前またはアドレスをご確認ください。' },
    'chat-not-found': {
      title: 'このチャットが見つかりません',
      body: '削除されたか、すでに退出している可能性があります。',
    },
    'message-not-found': { title: 'このメッセージが見つかりません', body: '削除された可能性があります。' },
    'company-missing': {
      title: '会社が登録されていません',
      body: ['{service}のアカウントがまだありません。', 'サービスのアカウントがまだありません。'],
    },

    'changed-elsewhere': { title: 'ほかの人がこれを変更しました', body: loadLatest },
    'name-taken': { title: 'この名前はすでに使われています', body: '別の名前を選んでください。' },
    'already-exists': { title: 'すでに存在します', body: '今あるものをお使いいただけます。' },
    'already-done': { title: 'すでに完了しています', body: 'ほかに必要な操作はありません。' },
    'still-processing': { title: 'まだ処理中です', body: again },
    'list-out-of-date': {
      title: 'この表示は最新ではありません',
      body: '最新の内容を読み込んでから再試行してください。',
    },
    circular: { title: '自分自身を含めることはできません', body: '別の場所を選んでください。' },

    'limit-locked': tooMany,
    'key-blocked': { title: ['{service}がアクセスを停止しています', 'アクセスが停止しています'], body: again },
    'plan-limit': { title: '現在のプランの上限です', body: '上位のプランならさらに使えます。' },
    'count-limit': { title: '上限に達しました', body: '追加する前に、いくつか削除してください。' },
    'group-full': { title: 'このグループは満員です', body: '誰かが退出すると参加できます。' },

    'credentials-wrong': notSetUp,
    'app-outdated': { title: 'アプリの更新が必要です', body: '再読み込みすると最新版になります。' },
    'feature-off': { title: 'この機能はオフになっています', body: '管理者がオンにできます。' },

    'action-failed': {
      title: didNotWork,
      body: ['{service}で処理できませんでした。', 'サービスで処理できませんでした。'],
    },
    'partly-failed': {
      title: '一部だけ完了しました',
      body: '再試行する前に、足りないものをご確認ください。',
    },
    'send-failed': {
      title: 'メッセージは送信されていません',
      body: 'しばらくしてから再試行してください。',
    },
    'bad-answer': {
      title: ['{service}の応答を読み取れませんでした', '応答を読み取れませんでした'],
      body: notSetUp.body,
    },
    maintenance: {
      title: ['{service}はメンテナンス中です', 'サービスはメンテナンス中です'],
      body: [...back, '後で再試行してください。'],
    },

    'zoho-cliq.address-in-use': {
      title: 'このアドレスにはすでにアカウントがあります',
      body: '別のメールアドレスで招待してください。',
    },
    'zoho-cliq.invitation-blocked': {
      title: '以前の招待が辞退されています',
      body: 'このアドレスにはもう招待を送れません。別のアドレスをお使いください。',
    },
    'zoho-cliq.invitation-open': {
      title: 'この人はすでに招待されています',
      body: '招待はまだ有効です。管理者が管理パネルから再送できます。',
    },
  },
  ui: {
    actions: {
      retry: '再試行',
      wait: '再試行',
      'sign-in': 'サインイン',
      'request-access': 'アクセスをリクエスト',
      'edit-input': '入力内容を確認',
      'reload-latest': '最新の内容を表示',
      'go-back': '戻る',
      'upgrade-plan': 'プランを見る',
      'contact-support': 'サポートに問い合わせる',
    },
    sentences: '{first}{second}',

    notApplied: '何も変更されていません。',
    outcomeUnknown: '処理が済んでいる可能性があります。再試行する前にご確認ください。',
    keepsInput: '入力した内容は残っています。',
    keepsQueued: '変更は保存され、後で送信されます。',

    retrying: '再試行しています…',
    retryIn: '再試行 · {clock}',
    retryAvailable: [
      '再試行、あと{wait}で可能',
      '再試行、{time}から可能',
      '再試行、{date}から可能',
      '再試行、まだ使えません',
    ],
    stillTrying: ['再試行しています、{max}回中{attempt}回目', '再試行しています、{attempt}回目'],
    waitingTurn: '順番を待っています',
    actionFailed: '完了できませんでした。',
    details: '詳細',
    dismiss: '閉じる',
    dismissAll: 'すべて閉じる',
    reloadPage: 'ページを再読み込み',
    copy: 'コピー',
    copied: 'コピーしました',
    reference: '参照番号 {reference}',

    occurred: '日時',
    service: 'サービス',
    code: 'コード',
    status: 'ステータス',
    attempt: '試行',
    vendorWords: ['{service}からの文面', 'サービスからの文面'],

    errorPrefix: 'エラー：',
    checkEntry: 'この項目をご確認ください。',
    fieldItem: '{label}：{text}',
    checkFields: { other: '{count}件の項目をご確認ください' },

    partStopped: { title: 'この部分が動かなくなりました', body: 'ページのほかの部分は使えます。' },
    pageStopped: {
      title: 'このページが動かなくなりました',
      body: '再試行するか、ページを再読み込みしてください。',
    },
    stoppedAgain: {
      title: '同じことがまた起きました',
      body: 'ページを再読み込みするか、動いていた場所に戻ってください。',
    },

    limitUsed: '{max}件中{count}件を使用',
    limitWindow: '{wait}あたり',
    limitResets: ['あと{wait}でリセット', '{time}にリセット', '{date}にリセット'],
    whoseQuota: '上限',
    nearLimit: '{time}まで残り{count}件',
    released: { title: '続けられます', body: '待ち時間が終わりました。' },
    elseWorks: 'ほかの機能はそのまま使えます。',

    notices: 'お知らせ',
    noticesHotkey: 'お知らせ、{hotkey}',
    more: 'ほか{count}件',
    fewer: '表示を減らす',
    times: { other: '{count}回' },
    noticesCount: 'お知らせ（{count}）',
    noNotices: { title: '読み返すものはありません', body: 'これから問題が起きたときは、ここに残ります。' },
    clear: '消去',
    allServices: 'すべてのサービス',

    andMore: 'ほか{count}件',
    notAnswering: ['{service}が応答していません', 'サービスが応答していません'],
    partsAffected: { other: 'このページの{count}か所に影響しています。' },

    notNow: '後で',
    close: '閉じる',
    reauth: {
      reasons: {
        expired: {
          title: signIn.title,
          body: ['セッションは{time}に終了しました。', 'セッションが終了しました。'],
        },
        revoked: {
          title: '続けるにはもう一度サインインしてください',
          body: '安全のためサインアウトしました。',
        },
        'step-up': { title: 'ご本人であることを確認します', body: 'この操作には、もう一度サインインが必要です。' },
        scope: {
          title: '追加のアクセス許可が必要です',
          body: ['もう一度サインインして、{service}で許可してください。', 'もう一度サインインして、許可してください。'],
        },
        'signed-out-elsewhere': {
          title: signIn.title,
          body: '別のウィンドウまたは別のデバイスでサインアウトしました。',
        },
      },
      signedOut: 'サインアウトしています',
      account: 'これまでのアカウント：{account}',
      kept: '入力した内容は残っています。',
      held: { other: '{count}件のリクエストが待機中です。サインインすると続きます。' },
      waiting: 'サインインしています…',
      otherWindow: '別のウィンドウで続けてください。',
      failed: 'サインインできませんでした。失われたものはありません。再試行してください。',
      timedOut: '時間内に応答がありませんでした。失われたものはありません。再試行してください。',
      blocked: 'ブラウザーがウィンドウを開きませんでした。許可するか、このリンクをお使いください：',
      blockedHere: 'ブラウザーがウィンドウを開きませんでした。許可してから再試行してください。',
      openPage: 'サインインページを開く',
      otherAccount: {
        title: '別のアカウントです',
        body: [
          '{account}としてサインインしています。待機中のものは{owner}のものなので、何も送信していません。',
          '待機中のものは{owner}のものなので、何も送信していません。',
          '待機中のものは前のアカウントのものなので、何も送信していません。',
        ],
      },
      notSent: {
        title: '待機中のものは送信されていません',
        body: '別のアカウントのものである可能性があります。必要であればもう一度行ってください。',
      },
      signInAsOwner: ['{owner}としてサインイン', '前のアカウントを使う'],
      goOnAsOther: ['{account}として続ける', 'このアカウントで続ける'],
      confirm: {
        title: { other: '{count}件の変更を送信しますか？' },
        body: { other: 'もう一度サインインする前に行われた変更です。' },
      },
      send: '送信',
      dontSend: '送信しない',
      replaying: '中断したところから続けています…',
      done: [{ other: 'サインインしました。{count}件のリクエストが続きました。' }, 'サインインしました。'],
    },
    conflict: {
      found: {
        title: [
          '{person}さんも{subject}を変更しました',
          '{person}さんもこれを変更しました',
          'ほかの人が{subject}を変更しました',
          'ほかの人がこれを変更しました',
        ],
        body: [
          '{time}に保存されました。残すものを選んでください。保存するまで何も置き換わりません。',
          '残すものを選んでください。保存するまで何も置き換わりません。',
        ],
      },
      fits: '両方の変更は両立します。確認してから保存してください。',
      again: {
        title: 'また変更されました',
        body: 'ほかの選択は残っています。新しい部分を確認してから保存してください。',
      },
      deleted: {
        title: ['{person}さんが{subject}を削除しました', '{person}さんがこれを削除しました', 'その間に削除されました'],
        body: 'あなたの版は残っています。',
      },
      loading: 'もう一方の版を読み込んでいます…',
      field: '項目',
      base: '変更前',
      mine: '自分の版',
      theirs: '相手の版',
      merged: '両方',
      changed: '変更あり',
      isNew: '新着',
      yes: 'はい',
      no: 'いいえ',
      showAll: '全文を表示',
      showChanges: '変更だけを表示',
      empty: '空',
      choice: ['{label}：{side}、{value}', '{label}：{side}'],
      same: { other: '{count}件の項目は同じです' },
      left: { other: '残り{count}件の項目を選んでください' },
      keepMine: '自分の版を残す',
      useTheirs: '相手の版を使う',
      undo: '元に戻す',
      copyMine: '自分の版をコピー',
      result: '保存される内容',
      save: '保存',
      saving: '保存しています…',
      saved: '保存しました。',
      saveAsNew: '新規として保存',
      discard: '自分の版を破棄',
      usedTheirs: { title: '相手の版を使っています', body: '自分の版はまだ元に戻せます。' },
    },

    offline: {
      kinds: {
        'no-network': {
          title: 'オフラインです',
          body: '表示中の内容はそのまま残り、オンラインに戻ると更新されます。',
        },
        'service-unreachable': {
          title: ['ここからは{service}に接続できません', 'ここからはサービスに接続できません'],
          body: 'VPN、ファイアウォール、またはサービス側に原因がある可能性があります。',
        },
        captive: {
          title: 'このネットワークはサインインが必要です',
          body: 'ネットワークのサインインページを開いてから、ここで再試行してください。',
        },
        slow: { title: '接続がとても遅くなっています', body: '操作が遅れて届くか、届かないことがあります。' },
      },
      keptHere: 'このページを開いたままにしてください。待機中のものはオンラインに戻ると送信されます。',
      keptOnDevice: '待機中のものはこのデバイスに保存され、オンラインに戻ると送信されます。',
      waiting: { other: '{count}件の変更が待機中' },
      tryNow: '今すぐ試す',
      trying: '確認しています…',
      stillOff: 'まだ接続されていません。',
      show: '{title}。お知らせを表示',
      unstable: { title: '接続が不安定です', body: '接続が途切れがちです。操作に時間がかかることがあります。' },
      back: 'オンラインに戻りました',
      sending: { other: '{count}件の変更を送信しています…' },
      sent: { other: '{count}件の変更を送信しました。' },
      unsent: { other: '{count}件の変更は送信されていません。' },
    },
    stale: {
      title: ['{moment}時点のデータです', '以前のデータを表示しています'],
      body: ['{age}のデータです。その後は更新できませんでした。', '更新できませんでした。'],
      offline: ['{age}のデータです。オンラインに戻ると更新されます。', 'オンラインに戻ると更新されます。'],
      veryOld: [
        '{age}のデータなので、現状と異なる可能性があります。',
        '古いデータなので、現状と異なる可能性があります。',
      ],
      again: ['まだ更新できていません。{age}のデータです。', 'まだ更新できていません。'],
      sources: { other: 'このページの{count}か所を更新できませんでした。' },
      refresh: '更新',
      refreshing: '更新しています…',
      hide: '古いデータを隠す',
      show: '古いデータを表示',
      upToDate: '最新です。',
    },
    partial: {
      some: '{max}件中{count}件が完了しました',
      none: '{max}件中0件が完了しました',
      all: { other: '{count}件が完了しました' },
      left: '{count}件は完了していません。',
      items: { other: '{count}件' },
      retrySome: '{max}件中{count}件を再試行',
      retryAll: { other: '{count}件を再試行' },
      progress: '{count} / {max}',
      stop: '停止',
      stopping: '停止しています…',
      needsFix: '再試行していません：先に変更が必要です。',
      needsSignIn: '再試行していません：先にサインインしてください。',
      noUse: '再試行していません：結果は変わりません。',
      showAll: '{count}件すべてを表示',
      range: '{max}件中{from}–{to}件',
      previous: '前へ',
      next: '次へ',
      copyList: 'リストをコピー',
    },

    severity: { caution: '注意：', error: '問題：', critical: '重要：' },
    timeLeft: '残り{wait}です。',
    ready: '再試行できます。',
    stillNotWorking: ['まだ完了できません。{max}回中{attempt}回目です。', 'まだ完了できません。{attempt}回目です。'],
    worksAgain: '再び使えるようになりました。',
    moreProblems: { other: 'ほかに{count}件の問題があります。' },
    actionInNotices: '{action}はお知らせにあります、{hotkey}。',
  },
};
