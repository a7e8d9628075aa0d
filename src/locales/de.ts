import type { TranslatedWords } from './Words.js';

const again = [
  'In {wait} können Sie es erneut versuchen.',
  'Um {time} Uhr können Sie es erneut versuchen.',
  'Am {date} können Sie es erneut versuchen.',
  'Versuchen Sie es gleich noch einmal.',
];
const back = [
  'Voraussichtlich wieder da in {wait}.',
  'Voraussichtlich wieder da um {time} Uhr.',
  'Voraussichtlich wieder da am {date}.',
];

// What several keys have in common.
const signIn = { title: 'Melden Sie sich an, um fortzufahren', body: 'Dafür wird ein Konto gebraucht.' };
const tooMany = { title: ['Zu viele Anfragen an {service}', 'Gerade zu viele Anfragen'], body: again };
const notSetUp = { title: 'Dieser Teil ist nicht richtig eingerichtet', body: 'Es liegt nicht an Ihnen.' };
const didNotWork = ['{operation} hat nicht geklappt', 'Das hat nicht geklappt'];
const loadLatest = 'Laden Sie den neuesten Stand und ändern Sie ihn dann noch einmal.';

/** German, with "Sie". */
export const de: TranslatedWords = {
  tag: 'de',
  errors: {
    validation: {
      title: 'Prüfen Sie Ihre Angaben',
      body: 'Etwas kann so nicht übernommen werden. Ändern Sie es und versuchen Sie es erneut.',
    },
    authentication: signIn,
    permission: {
      title: 'Sie haben hierauf keinen Zugriff',
      body: 'Fragen Sie Zugriff an oder verwenden Sie ein anderes Konto.',
    },
    'not-found': {
      title: 'Das ist nicht mehr hier',
      body: 'Vielleicht wurde es verschoben oder gelöscht, oder es ist nicht für Sie freigegeben.',
    },
    conflict: { title: 'Inzwischen gibt es eine neuere Änderung', body: loadLatest },
    'rate-limited': tooMany,
    'quota-exhausted': {
      title: 'Ihr Kontingent ist aufgebraucht',
      body: [
        'In {wait} steht es wieder zur Verfügung.',
        'Um {time} Uhr steht es wieder zur Verfügung.',
        'Am {date} steht es wieder zur Verfügung.',
        'Im nächsten Zeitraum steht es wieder zur Verfügung, mit einem größeren Tarif schon früher.',
      ],
    },
    misconfigured: notSetUp,
    timeout: { title: ['{service} hat zu lange gebraucht', 'Das hat zu lange gedauert'], body: again },
    network: {
      title: ['{service} war nicht erreichbar', 'Der Dienst war nicht erreichbar'],
      body: 'Vielleicht war die Verbindung kurz unterbrochen. Versuchen Sie es gleich noch einmal.',
    },
    offline: { title: 'Sie sind offline', body: 'Sobald Sie wieder online sind, geht es weiter.' },
    unavailable: {
      title: ['{service} ist gerade nicht verfügbar', 'Der Dienst ist gerade nicht verfügbar'],
      body: [...back, 'Versuchen Sie es in ein paar Minuten erneut.'],
    },
    server: {
      title: didNotWork,
      body: [
        'Bei {service} gab es ein Problem. Es liegt nicht an Ihnen.',
        'Beim Dienst gab es ein Problem. Es liegt nicht an Ihnen.',
      ],
    },
    cancelled: { title: 'Das wurde abgebrochen', body: 'Sie können es neu starten.' },
    unknown: {
      title: didNotWork,
      body: 'Versuchen Sie es erneut. Wenn es wieder passiert, wenden Sie sich an den Support.',
    },

    'field-required': {
      title: 'Es fehlt noch etwas',
      body: 'Ergänzen Sie die nötigen Angaben und versuchen Sie es erneut.',
    },
    'field-format': {
      title: 'Eine Angabe hat nicht die richtige Form',
      body: 'Prüfen Sie die Schreibweise und versuchen Sie es erneut.',
    },
    'input-rejected': {
      title: 'Das kann so nicht übernommen werden',
      body: 'Prüfen Sie Ihre Angaben und versuchen Sie es erneut.',
    },
    'filter-rejected': {
      title: 'So lässt sich nicht suchen',
      body: 'Ändern Sie die Suchbegriffe, die Filter oder die Sortierung.',
    },
    'time-rejected': {
      title: 'Prüfen Sie Datum und Uhrzeit',
      body: 'Die Angabe ist nicht lesbar oder passt hier nicht.',
    },
    'file-format': {
      title: 'Dateien dieser Art werden nicht angenommen',
      body: 'Wählen Sie eine Datei eines anderen Typs.',
    },
    'too-large': {
      title: 'Das ist zu groß',
      body: 'Verkleinern oder teilen Sie es und versuchen Sie es erneut.',
    },
    'too-many-items': {
      title: 'Zu viele Einträge auf einmal',
      body: 'Wählen Sie weniger aus und versuchen Sie es erneut.',
    },
    'too-few-people': {
      title: 'Es werden mehr Personen gebraucht',
      body: 'Fügen Sie der Gruppe Personen hinzu und versuchen Sie es erneut.',
    },
    'name-reserved': { title: 'Dieser Name kann nicht verwendet werden', body: 'Wählen Sie einen anderen.' },
    'page-expired': { title: 'Diese Liste hat sich weiterbewegt', body: 'Beginnen Sie wieder an ihrem Anfang.' },
    'password-needed': {
      title: 'Ein Passwort wird gebraucht',
      body: 'Geben Sie ein Passwort für diese Datei ein und versuchen Sie es erneut.',
    },

    'session-expired': { title: signIn.title, body: 'Ihre Sitzung ist beendet.' },
    'signed-out': { title: 'Sie wurden abgemeldet', body: 'Melden Sie sich wieder an, um fortzufahren.' },
    'sign-in-needed': signIn,
    'wrong-account': {
      title: 'Dieses Konto kann hier nicht verwendet werden',
      body: 'Melden Sie sich mit einem anderen Konto an.',
    },
    reconnect: {
      title: ['Die Verbindung zu {service} ist beendet', 'Die Verbindung ist beendet'],
      body: 'Melden Sie sich wieder an, um sie herzustellen.',
    },
    'key-rejected': {
      title: 'Der Zugangsschlüssel wird nicht akzeptiert',
      body: 'Vielleicht wurde er ersetzt oder zurückgezogen.',
    },

    'scope-missing': {
      title: 'Es wird mehr Zugriff gebraucht',
      body: 'Erlauben Sie ihn und versuchen Sie es erneut.',
    },
    'organisation-policy': {
      title: 'Ihre Organisation lässt das nicht zu',
      body: 'Wenden Sie sich an die Administration.',
    },
    'admin-only': { title: 'Das kann nur die Administration', body: 'Wenden Sie sich an die Administration.' },
    'members-only': {
      title: 'Das können nur Mitglieder',
      body: 'Lassen Sie sich hinzufügen und versuchen Sie es erneut.',
    },
    'team-access': {
      title: 'Sie haben keinen Zugriff auf dieses Team',
      body: 'Fragen Sie Zugriff an oder verwenden Sie ein anderes Konto.',
    },
    'workspace-inactive': {
      title: 'Dieser Arbeitsbereich ist nicht aktiv',
      body: 'Die Person, der er gehört, kann ihn wieder aktivieren.',
    },
    'not-allowed-here': {
      title: 'Das geht hier nicht',
      body: ['{service} bietet es dafür nicht an.', 'Der Dienst bietet es dafür nicht an.'],
    },
    'too-late': { title: 'Dafür ist es zu spät', body: 'Die Zeit, in der es möglich war, ist vorbei.' },

    'item-gone': { title: 'Das ist nicht mehr hier', body: 'Vielleicht wurde es verschoben oder gelöscht.' },
    'person-not-found': {
      title: 'Diese Person ist nicht zu finden',
      body: 'Prüfen Sie den Namen oder die Adresse.',
    },
    'chat-not-found': {
      title: 'Dieser Chat ist nicht zu finden',
      body: 'Vielleicht wurde er gelöscht, oder Sie haben ihn verlassen.',
    },
    'message-not-found': { title: 'Diese Nachricht ist nicht zu finden', body: 'Vielleicht wurde sie gelöscht.' },
    'company-missing': {
      title: 'Ihr Unternehmen ist hier nicht bekannt',
      body: ['Es hat noch kein Konto bei {service}.', 'Es hat noch kein Konto bei diesem Dienst.'],
    },

    'changed-elsewhere': { title: 'Jemand anders hat das geändert', body: loadLatest },
    'name-taken': { title: 'Dieser Name ist schon vergeben', body: 'Wählen Sie einen anderen.' },
    'already-exists': { title: 'Das gibt es schon', body: 'Sie können das vorhandene verwenden.' },
    'already-done': { title: 'Das ist schon erledigt', body: 'Es gibt nichts mehr zu tun.' },
    'still-processing': { title: 'Daran wird noch gearbeitet', body: again },
    'list-out-of-date': {
      title: 'Diese Ansicht ist nicht mehr aktuell',
      body: 'Laden Sie den neuesten Stand und versuchen Sie es erneut.',
    },
    circular: { title: 'Das kann sich nicht selbst enthalten', body: 'Wählen Sie einen anderen Ort dafür.' },

    'limit-locked': tooMany,
    'key-blocked': { title: ['{service} hat den Zugang pausiert', 'Der Zugang ist pausiert'], body: again },
    'plan-limit': { title: 'Ihr Tarif enthält nicht mehr', body: 'Ein größerer Tarif schon.' },
    'count-limit': {
      title: 'Das Maximum ist erreicht',
      body: 'Entfernen Sie etwas, bevor Sie mehr hinzufügen.',
    },
    'group-full': {
      title: 'Diese Gruppe ist voll',
      body: 'Erst wenn jemand geht, kann jemand anders dazukommen.',
    },

    'credentials-wrong': notSetUp,
    'app-outdated': {
      title: 'Diese App braucht ein Update',
      body: 'Laden Sie sie neu, um die aktuelle Version zu erhalten.',
    },
    'feature-off': { title: 'Das ist ausgeschaltet', body: 'Die Administration kann es einschalten.' },

    'action-failed': {
      title: didNotWork,
      body: ['{service} konnte es nicht ausführen.', 'Der Dienst konnte es nicht ausführen.'],
    },
    'partly-failed': {
      title: 'Nur ein Teil davon wurde erledigt',
      body: 'Prüfen Sie, was fehlt, bevor Sie es erneut versuchen.',
    },
    'send-failed': {
      title: 'Ihre Nachricht wurde nicht gesendet',
      body: 'Versuchen Sie es gleich noch einmal.',
    },
    'bad-answer': {
      title: ['Die Antwort von {service} war nicht lesbar', 'Die Antwort war nicht lesbar'],
      body: notSetUp.body,
    },
    maintenance: {
      title: ['{service} wird gerade gewartet', 'Der Dienst wird gerade gewartet'],
      body: [...back, 'Versuchen Sie es später erneut.'],
    },

    'zoho-cliq.address-in-use': {
      title: 'Diese Adresse hat schon ein Konto',
      body: 'Laden Sie diese Person mit einer anderen E-Mail-Adresse ein.',
    },
    'zoho-cliq.invitation-blocked': {
      title: 'Diese Person hat frühere Einladungen abgelehnt',
      body: 'An diese Adresse kann niemand mehr eingeladen werden. Verwenden Sie eine andere.',
    },
    'zoho-cliq.invitation-open': {
      title: 'Diese Person ist schon eingeladen',
      body: 'Die Einladung ist noch offen. Die Administration kann sie in der Verwaltung erneut senden.',
    },
  },
  ui: {
    actions: {
      retry: 'Erneut versuchen',
      wait: 'Erneut versuchen',
      'sign-in': 'Anmelden',
      'request-access': 'Zugriff anfragen',
      'edit-input': 'Angaben prüfen',
      'reload-latest': 'Neuesten Stand zeigen',
      'go-back': 'Zurück',
      'upgrade-plan': 'Tarife ansehen',
      'contact-support': 'Support kontaktieren',
    },
    sentences: '{first} {second}',

    notApplied: 'Es wurde nichts geändert.',
    outcomeUnknown: 'Vielleicht wurde es ausgeführt. Prüfen Sie das, bevor Sie es erneut versuchen.',
    keepsInput: 'Ihr Text ist noch da.',
    keepsQueued: 'Ihre Änderungen bleiben erhalten und werden später gesendet.',

    retrying: 'Neuer Versuch …',
    retryIn: 'Erneut versuchen · {clock}',
    retryAvailable: [
      'Erneut versuchen, möglich in {wait}',
      'Erneut versuchen, möglich um {time} Uhr',
      'Erneut versuchen, möglich am {date}',
      'Erneut versuchen, noch nicht möglich',
    ],
    stillTrying: ['Versuch {attempt} von {max} läuft', 'Versuch {attempt} läuft'],
    waitingTurn: 'Wartet, bis die Reihe daran ist',
    actionFailed: 'Das hat nicht geklappt.',
    details: 'Details',
    dismiss: 'Ausblenden',
    dismissAll: 'Alle ausblenden',
    reloadPage: 'Seite neu laden',
    copy: 'Kopieren',
    copied: 'Kopiert',
    reference: 'Vorgang {reference}',

    occurred: 'Zeit',
    service: 'Dienst',
    code: 'Code',
    status: 'Status',
    attempt: 'Versuch',
    vendorWords: ['Wortlaut von {service}', 'Wortlaut des Dienstes'],

    errorPrefix: 'Fehler:',
    checkEntry: 'Prüfen Sie diese Angabe.',
    fieldItem: '{label}: {text}',
    checkFields: { one: 'Prüfen Sie {count} Feld', other: 'Prüfen Sie {count} Felder' },

    partStopped: { title: 'Dieser Teil funktioniert gerade nicht', body: 'Der Rest der Seite funktioniert weiter.' },
    pageStopped: {
      title: 'Diese Seite funktioniert gerade nicht',
      body: 'Versuchen Sie es erneut oder laden Sie die Seite neu.',
    },
    stoppedAgain: {
      title: 'Es ist wieder passiert',
      body: 'Laden Sie die Seite neu oder gehen Sie dorthin zurück, wo es funktioniert hat.',
    },

    limitUsed: '{count} von {max} verbraucht',
    limitWindow: 'in {wait}',
    limitResets: ['Wieder frei in {wait}', 'Wieder frei um {time} Uhr', 'Wieder frei am {date}'],
    whoseQuota: 'Limit',
    nearLimit: 'Noch {count} bis {time} Uhr',
    released: { title: 'Es kann weitergehen', body: 'Die Wartezeit ist vorbei.' },
    elseWorks: 'Alles andere funktioniert weiter.',

    notices: 'Hinweise',
    noticesHotkey: 'Hinweise, {hotkey}',
    more: '{count} weitere',
    fewer: 'Weniger anzeigen',
    times: { one: '{count}-mal', other: '{count}-mal' },
    noticesCount: 'Hinweise ({count})',
    noNotices: { title: 'Nichts nachzulesen', body: 'Was von jetzt an schiefgeht, steht dann hier.' },
    clear: 'Leeren',
    allServices: 'Alle Dienste',

    andMore: 'und {count} weitere',
    notAnswering: ['{service} antwortet nicht', 'Der Dienst antwortet nicht'],
    partsAffected: {
      one: '{count} Teil dieser Seite ist betroffen.',
      other: '{count} Teile dieser Seite sind betroffen.',
    },

    notNow: 'Jetzt nicht',
    close: 'Schließen',
    reauth: {
      reasons: {
        expired: {
          title: signIn.title,
          body: ['Ihre Sitzung endete um {time} Uhr.', 'Ihre Sitzung ist beendet.'],
        },
        revoked: {
          title: 'Melden Sie sich wieder an, um fortzufahren',
          body: 'Zu Ihrer Sicherheit wurden Sie abgemeldet.',
        },
        'step-up': {
          title: 'Bestätigen Sie, dass Sie es sind',
          body: 'Für diesen Schritt melden Sie sich noch einmal an.',
        },
        scope: {
          title: 'Es wird mehr Zugriff gebraucht',
          body: [
            'Melden Sie sich wieder an und erlauben Sie ihn bei {service}.',
            'Melden Sie sich wieder an und erlauben Sie ihn.',
          ],
        },
        'signed-out-elsewhere': {
          title: signIn.title,
          body: 'Sie haben sich in einem anderen Fenster oder auf einem anderen Gerät abgemeldet.',
        },
      },
      signedOut: 'Sie sind abgemeldet',
      account: 'Bisher angemeldet: {account}',
      kept: 'Was Sie eingegeben haben, bleibt erhalten.',
      held: {
        one: '{count} Anfrage wartet und läuft weiter, sobald Sie angemeldet sind.',
        other: '{count} Anfragen warten und laufen weiter, sobald Sie angemeldet sind.',
      },
      waiting: 'Anmeldung läuft …',
      otherWindow: 'Machen Sie im anderen Fenster weiter.',
      failed: 'Die Anmeldung hat nicht geklappt. Nichts ist verloren; versuchen Sie es erneut.',
      timedOut: 'Es kam nicht rechtzeitig eine Antwort. Nichts ist verloren; versuchen Sie es erneut.',
      blocked: 'Der Browser hat das Fenster nicht geöffnet. Erlauben Sie es oder verwenden Sie diesen Link:',
      openPage: 'Anmeldeseite öffnen',
      blockedHere: 'Der Browser hat das Fenster nicht geöffnet. Erlauben Sie es und versuchen Sie es erneut.',
      notSent: {
        title: 'Was wartete, wurde nicht gesendet',
        body: 'Es gehört vielleicht zu einem anderen Konto. Wiederholen Sie es, wenn Sie es noch möchten.',
      },
      otherAccount: {
        title: 'Das ist ein anderes Konto',
        body: [
          'Sie sind als {account} angemeldet. Was wartet, gehört zu {owner}; daher wurde nichts gesendet.',
          'Was wartet, gehört zu {owner}; daher wurde nichts gesendet.',
          'Was wartet, gehört zum vorherigen Konto; daher wurde nichts gesendet.',
        ],
      },
      signInAsOwner: ['Als {owner} anmelden', 'Das andere Konto verwenden'],
      goOnAsOther: ['Als {account} fortfahren', 'Mit diesem Konto fortfahren'],
      confirm: {
        title: { one: '{count} Änderung senden?', other: '{count} Änderungen senden?' },
        body: {
          one: 'Diese Änderung entstand, bevor Sie sich wieder angemeldet haben.',
          other: 'Diese Änderungen entstanden, bevor Sie sich wieder angemeldet haben.',
        },
      },
      send: 'Senden',
      dontSend: 'Nicht senden',
      replaying: 'Es geht dort weiter, wo Sie waren …',
      done: [
        {
          one: 'Angemeldet. {count} Anfrage lief weiter.',
          other: 'Angemeldet. {count} Anfragen liefen weiter.',
        },
        'Angemeldet.',
      ],
    },
    conflict: {
      found: {
        title: [
          '{person} hat {subject} auch geändert',
          '{person} hat das auch geändert',
          'Jemand anders hat {subject} geändert',
          'Jemand anders hat das geändert',
        ],
        body: [
          'Gespeichert um {time} Uhr. Wählen Sie, was bleiben soll; bis Sie speichern, wird nichts ersetzt.',
          'Wählen Sie, was bleiben soll. Bis Sie speichern, wird nichts ersetzt.',
        ],
      },
      fits: 'Beide Änderungen passen zusammen. Prüfen Sie sie und speichern Sie dann.',
      again: {
        title: 'Es wurde noch einmal geändert',
        body: 'Ihre übrige Auswahl bleibt erhalten. Sehen Sie sich das Neue an und speichern Sie dann.',
      },
      deleted: {
        title: ['{person} hat {subject} gelöscht', '{person} hat das gelöscht', 'Das wurde inzwischen gelöscht'],
        body: 'Ihre Fassung ist noch da.',
      },
      loading: 'Die andere Fassung wird geladen …',
      field: 'Feld',
      base: 'Vorher',
      mine: 'Ihre Fassung',
      theirs: 'Andere Fassung',
      merged: 'Beide zusammen',
      changed: 'geändert',
      isNew: 'neu',
      yes: 'Ja',
      no: 'Nein',
      showAll: 'Ganzen Text anzeigen',
      showChanges: 'Nur Änderungen anzeigen',
      empty: 'Leer',
      choice: ['{label}: {side}, {value}', '{label}: {side}'],
      same: { one: '{count} Feld ist gleich', other: '{count} Felder sind gleich' },
      left: { one: 'Noch {count} Feld zu wählen', other: 'Noch {count} Felder zu wählen' },
      keepMine: 'Meine behalten',
      useTheirs: 'Andere übernehmen',
      undo: 'Rückgängig',
      copyMine: 'Eigene Fassung kopieren',
      result: 'Das wird gespeichert',
      save: 'Speichern',
      saving: 'Wird gespeichert …',
      saved: 'Gespeichert.',
      saveAsNew: 'Als neu speichern',
      discard: 'Meine verwerfen',
      usedTheirs: { title: 'Die andere Fassung gilt', body: 'Ihre kann noch zurückgeholt werden.' },
    },

    offline: {
      kinds: {
        'no-network': {
          title: 'Sie sind offline',
          body: 'Was zu sehen ist, bleibt. Sobald Sie wieder online sind, wird es aktualisiert.',
        },
        'service-unreachable': {
          title: ['{service} ist von hier nicht erreichbar', 'Der Dienst ist von hier nicht erreichbar'],
          body: 'Es kann an einem VPN, an einer Firewall oder am Dienst selbst liegen.',
        },
        captive: {
          title: 'Dieses Netz verlangt eine Anmeldung',
          body: 'Öffnen Sie die Anmeldeseite des Netzes und versuchen Sie es dann hier erneut.',
        },
        slow: { title: 'Die Verbindung ist sehr langsam', body: 'Was Sie tun, kommt spät oder gar nicht an.' },
      },
      keptHere: 'Lassen Sie diese Seite offen. Was wartet, wird gesendet, sobald Sie wieder online sind.',
      keptOnDevice: 'Was wartet, bleibt auf diesem Gerät und wird gesendet, sobald Sie wieder online sind.',
      waiting: { one: '{count} Änderung wartet', other: '{count} Änderungen warten' },
      tryNow: 'Jetzt versuchen',
      trying: 'Wird geprüft …',
      stillOff: 'Noch keine Verbindung.',
      show: '{title}. Hinweis anzeigen',
      unstable: {
        title: 'Ihre Verbindung ist instabil',
        body: 'Mal ist sie da, mal nicht. Was Sie tun, kann länger dauern.',
      },
      back: 'Wieder online',
      sending: { one: '{count} Änderung wird gesendet …', other: '{count} Änderungen werden gesendet …' },
      sent: { one: '{count} Änderung wurde gesendet.', other: '{count} Änderungen wurden gesendet.' },
      unsent: {
        one: '{count} Änderung wurde nicht gesendet.',
        other: '{count} Änderungen wurden nicht gesendet.',
      },
    },
    stale: {
      title: ['Stand der Daten: {moment}', 'Ältere Daten werden gezeigt'],
      body: [
        'Das war {age}. Seitdem ließen sich die Daten nicht aktualisieren.',
        'Die Daten ließen sich nicht aktualisieren.',
      ],
      offline: [
        'Das war {age}. Sobald Sie wieder online sind, wird aktualisiert.',
        'Sobald Sie wieder online sind, wird aktualisiert.',
      ],
      veryOld: [
        'Das war {age} und kann daher täuschen.',
        'Die Daten könnten zu alt sein, um sich darauf zu verlassen.',
      ],
      again: ['Noch nicht aktualisiert. Das war {age}.', 'Noch nicht aktualisiert.'],
      sources: {
        one: '{count} Teil dieser Seite ließ sich nicht aktualisieren.',
        other: '{count} Teile dieser Seite ließen sich nicht aktualisieren.',
      },
      refresh: 'Aktualisieren',
      refreshing: 'Wird aktualisiert …',
      hide: 'Alte Daten ausblenden',
      show: 'Alte Daten anzeigen',
      upToDate: 'Aktuell.',
    },
    partial: {
      some: '{count} von {max} erledigt',
      none: 'Keins von {max} erledigt',
      all: { one: '{count} erledigt', other: 'Alle {count} erledigt' },
      left: '{count} nicht.',
      items: { one: '{count} Eintrag', other: '{count} Einträge' },
      retrySome: '{count} von {max} erneut versuchen',
      retryAll: { one: 'Erneut versuchen', other: 'Alle {count} erneut versuchen' },
      progress: '{count} von {max}',
      stop: 'Anhalten',
      stopping: 'Wird angehalten …',
      needsFix: 'Nicht erneut versucht: Erst muss sich etwas ändern.',
      needsSignIn: 'Nicht erneut versucht: Melden Sie sich erst an.',
      noUse: 'Nicht erneut versucht: Es würde nichts nützen.',
      showAll: 'Alle {count} anzeigen',
      range: '{from} bis {to} von {max}',
      previous: 'Zurück',
      next: 'Weiter',
      copyList: 'Liste kopieren',
    },

    severity: { caution: 'Achtung:', error: 'Problem:', critical: 'Wichtig:' },
    timeLeft: 'Noch {wait}.',
    ready: 'Sie können es erneut versuchen.',
    stillNotWorking: ['Es klappt noch nicht. Versuch {attempt} von {max}.', 'Es klappt noch nicht. Versuch {attempt}.'],
    worksAgain: 'Es funktioniert wieder.',
    moreProblems: { one: '{count} weiteres Problem.', other: '{count} weitere Probleme.' },
    actionInNotices: '{action} steht in den Hinweisen, {hotkey}.',
  },
};
