import type { TranslatedWords } from './Words.js';

// A time has no article: "a las 15:10", but "a la 1:10".
const again = [
  'Podrás intentarlo de nuevo en {wait}.',
  'Próximo intento posible: {time}.',
  'Podrás intentarlo de nuevo el {date}.',
  'Inténtalo de nuevo en un momento.',
];
const back = ['Debería volver en {wait}.', 'Vuelta prevista: {time}.', 'Debería volver el {date}.'];

// What several keys have in common.
const signIn = { title: 'Inicia sesión para continuar', body: 'Para esto se necesita una cuenta.' };
const tooMany = { title: ['Demasiadas solicitudes a {service}', 'Demasiadas solicitudes por ahora'], body: again };
const notSetUp = { title: 'Esta parte no está bien configurada', body: 'No depende de ti.' };
const didNotWork = ['{operation}: no ha funcionado', 'No ha funcionado'];
const loadLatest = 'Carga la última versión y vuelve a hacer el cambio.';

/** Spanish, with "tú" and words that are understood everywhere. */
export const es: TranslatedWords = {
  tag: 'es',
  errors: {
    validation: {
      title: 'Revisa los datos',
      body: 'Hay algo que no se puede aceptar así. Cámbialo e inténtalo de nuevo.',
    },
    authentication: signIn,
    permission: { title: 'No tienes acceso a esto', body: 'Solicita acceso o usa otra cuenta.' },
    'not-found': {
      title: 'Esto ya no está aquí',
      body: 'Puede que se haya movido o eliminado, o que no se comparta contigo.',
    },
    conflict: { title: 'Hay un cambio más reciente', body: loadLatest },
    'rate-limited': tooMany,
    'quota-exhausted': {
      title: 'Has usado todo lo que incluye tu cuenta',
      body: [
        'Se renueva en {wait}.',
        'Próxima renovación: {time}.',
        'Se renueva el {date}.',
        'Se renueva en el próximo período. Con un plan mayor, antes.',
      ],
    },
    misconfigured: notSetUp,
    timeout: { title: ['{service} ha tardado demasiado', 'Esto ha tardado demasiado'], body: again },
    network: {
      title: ['No se ha podido conectar con {service}', 'No se ha podido conectar con el servicio'],
      body: 'Puede que se haya cortado la conexión. Inténtalo de nuevo en un momento.',
    },
    offline: { title: 'Estás sin conexión', body: 'Volverá a funcionar cuando recuperes la conexión.' },
    unavailable: {
      title: ['{service} no está disponible ahora', 'El servicio no está disponible ahora'],
      body: [...back, 'Inténtalo de nuevo en unos minutos.'],
    },
    server: {
      title: didNotWork,
      body: [
        '{service} ha tenido un problema. No depende de ti.',
        'El servicio ha tenido un problema. No depende de ti.',
      ],
    },
    cancelled: { title: 'Esto se ha detenido', body: 'Puedes volver a empezarlo.' },
    unknown: {
      title: didNotWork,
      body: 'Inténtalo de nuevo. Si vuelve a ocurrir, contacta con soporte.',
    },

    'field-required': { title: 'Falta algo', body: 'Completa lo necesario e inténtalo de nuevo.' },
    'field-format': {
      title: 'Un dato no tiene la forma esperada',
      body: 'Revisa cómo está escrito e inténtalo de nuevo.',
    },
    'input-rejected': {
      title: 'Esto no se puede aceptar así',
      body: 'Revisa lo que has escrito e inténtalo de nuevo.',
    },
    'filter-rejected': {
      title: 'Esta búsqueda no se puede hacer',
      body: 'Cambia los términos, los filtros o el orden.',
    },
    'time-rejected': { title: 'Revisa la fecha y la hora', body: 'No se pueden leer o no encajan aquí.' },
    'file-format': { title: 'Este tipo de archivo no se acepta', body: 'Elige un archivo de otro tipo.' },
    'too-large': { title: 'Esto es demasiado grande', body: 'Redúcelo o divídelo e inténtalo de nuevo.' },
    'too-many-items': {
      title: 'Demasiados elementos a la vez',
      body: 'Elige menos e inténtalo de nuevo.',
    },
    'too-few-people': {
      title: 'Hacen falta más personas',
      body: 'Añade personas al grupo e inténtalo de nuevo.',
    },
    'name-reserved': { title: 'Este nombre no se puede usar', body: 'Elige otro.' },
    'page-expired': { title: 'Esta lista ha cambiado', body: 'Empieza de nuevo desde el principio.' },
    'password-needed': {
      title: 'Se necesita una contraseña',
      body: 'Escribe una contraseña para este archivo e inténtalo de nuevo.',
    },

    'session-expired': { title: signIn.title, body: 'Tu sesión ha terminado.' },
    'signed-out': { title: 'Tu sesión se ha cerrado', body: 'Vuelve a iniciar sesión para continuar.' },
    'sign-in-needed': signIn,
    'wrong-account': { title: 'Esta cuenta no se puede usar aquí', body: 'Inicia sesión con otra cuenta.' },
    reconnect: {
      title: ['La conexión con {service} ha terminado', 'La conexión ha terminado'],
      body: 'Vuelve a iniciar sesión para recuperarla.',
    },
    'key-rejected': {
      title: 'La clave de acceso no se acepta',
      body: 'Puede que se haya sustituido o retirado.',
    },

    'scope-missing': { title: 'Se necesita más acceso', body: 'Concédelo e inténtalo de nuevo.' },
    'organisation-policy': {
      title: 'Tu organización no permite esto',
      body: 'Consulta con quien la administra.',
    },
    'admin-only': {
      title: 'Esto solo puede hacerlo la administración',
      body: 'Consulta con quien administra el espacio.',
    },
    'members-only': {
      title: 'Esto solo pueden hacerlo los miembros',
      body: 'Pide que te añadan e inténtalo de nuevo.',
    },
    'team-access': { title: 'No tienes acceso a este equipo', body: 'Solicita acceso o usa otra cuenta.' },
    'workspace-inactive': {
      title: 'Este espacio de trabajo no está activo',
      body: 'La persona propietaria puede volver a activarlo.',
    },
    'not-allowed-here': {
      title: 'Esto no se puede hacer aquí',
      body: ['{service} no lo ofrece para este elemento.', 'El servicio no lo ofrece para este elemento.'],
    },
    'too-late': { title: 'Ya es tarde para esto', body: 'Ha pasado el tiempo en que era posible.' },

    'item-gone': { title: 'Esto ya no está aquí', body: 'Puede que se haya movido o eliminado.' },
    'person-not-found': { title: 'No se encuentra a esta persona', body: 'Revisa el nombre o la dirección.' },
    'chat-not-found': {
      title: 'No se encuentra este chat',
      body: 'Puede que se haya eliminado o que hayas salido de él.',
    },
    'message-not-found': { title: 'No se encuentra este mensaje', body: 'Puede que se haya eliminado.' },
    'company-missing': {
      title: 'Tu empresa no se conoce aquí',
      body: ['Todavía no tiene cuenta en {service}.', 'Todavía no tiene cuenta en el servicio.'],
    },

    'changed-elsewhere': { title: 'Otra persona ha cambiado esto', body: loadLatest },
    'name-taken': { title: 'Este nombre ya está en uso', body: 'Elige otro.' },
    'already-exists': { title: 'Esto ya existe', body: 'Puedes usar lo que ya hay.' },
    'already-done': { title: 'Esto ya está hecho', body: 'No queda nada por hacer.' },
    'still-processing': { title: 'Esto todavía está en curso', body: again },
    'list-out-of-date': {
      title: 'Esta vista no está actualizada',
      body: 'Carga la última versión e inténtalo de nuevo.',
    },
    circular: { title: 'Esto no puede contenerse a sí mismo', body: 'Elige otro lugar.' },

    'limit-locked': tooMany,
    'key-blocked': { title: ['{service} ha pausado el acceso', 'El acceso está en pausa'], body: again },
    'plan-limit': { title: 'Tu plan no incluye más', body: 'Un plan mayor sí.' },
    'count-limit': { title: 'Has llegado al máximo', body: 'Quita algo antes de añadir más.' },
    'group-full': {
      title: 'Este grupo está completo',
      body: 'Alguien tiene que salir antes de que entre otra persona.',
    },

    'credentials-wrong': notSetUp,
    'app-outdated': {
      title: 'Esta aplicación necesita actualizarse',
      body: 'Vuelve a cargarla para tener la última versión.',
    },
    'feature-off': { title: 'Esto está desactivado', body: 'La administración puede activarlo.' },

    'action-failed': {
      title: didNotWork,
      body: ['{service} no ha podido hacerlo.', 'El servicio no ha podido hacerlo.'],
    },
    'partly-failed': {
      title: 'Solo se ha hecho una parte',
      body: 'Revisa qué falta antes de intentarlo de nuevo.',
    },
    'send-failed': { title: 'Tu mensaje no se ha enviado', body: 'Inténtalo de nuevo en un momento.' },
    'bad-answer': {
      title: ['La respuesta de {service} no se pudo leer', 'La respuesta no se pudo leer'],
      body: notSetUp.body,
    },
    maintenance: {
      title: ['{service} está en mantenimiento', 'El servicio está en mantenimiento'],
      body: [...back, 'Inténtalo de nuevo más tarde.'],
    },

    'zoho-cliq.address-in-use': {
      title: 'Esta dirección ya tiene una cuenta',
      body: 'Invita a esta persona con otra dirección de correo.',
    },
    'zoho-cliq.invitation-blocked': {
      title: 'Esta persona ha rechazado invitaciones anteriores',
      body: 'Ya no se puede invitar a nadie con esta dirección. Usa otra.',
    },
    'zoho-cliq.invitation-open': {
      title: 'Esta persona ya tiene una invitación',
      body: 'La invitación sigue abierta. La administración puede volver a enviarla desde su panel.',
    },
  },
  ui: {
    actions: {
      retry: 'Intentar de nuevo',
      wait: 'Intentar de nuevo',
      'sign-in': 'Iniciar sesión',
      'request-access': 'Solicitar acceso',
      'edit-input': 'Revisar los datos',
      'reload-latest': 'Ver lo más reciente',
      'go-back': 'Volver',
      'upgrade-plan': 'Ver planes',
      'contact-support': 'Contactar con soporte',
    },
    sentences: '{first} {second}',

    notApplied: 'No se ha cambiado nada.',
    outcomeUnknown: 'Puede que se haya completado. Compruébalo antes de intentarlo de nuevo.',
    keepsInput: 'Tu texto sigue aquí.',
    keepsQueued: 'Tus cambios se guardan y se envían más tarde.',

    retrying: 'Intentando de nuevo…',
    retryIn: 'Intentar de nuevo · {clock}',
    retryAvailable: [
      'Intentar de nuevo, disponible en {wait}',
      'Intentar de nuevo, próximo intento posible: {time}',
      'Intentar de nuevo, disponible el {date}',
      'Intentar de nuevo, todavía no disponible',
    ],
    stillTrying: ['Intento {attempt} de {max} en curso', 'Intento {attempt} en curso'],
    waitingTurn: 'Esperando su turno',
    actionFailed: 'No ha funcionado.',
    details: 'Detalles',
    dismiss: 'Descartar',
    dismissAll: 'Descartar todo',
    reloadPage: 'Volver a cargar la página',
    copy: 'Copiar',
    copied: 'Copiado',
    reference: 'Ref. {reference}',

    occurred: 'Hora',
    service: 'Servicio',
    code: 'Código',
    status: 'Estado',
    attempt: 'Intento',
    vendorWords: ['Palabras de {service}', 'Palabras del servicio'],

    errorPrefix: 'Error:',
    checkEntry: 'Revisa este dato.',
    fieldItem: '{label}: {text}',
    checkFields: { one: 'Revisa {count} campo', many: 'Revisa {count} campos', other: 'Revisa {count} campos' },

    partStopped: { title: 'Esta parte ha dejado de funcionar', body: 'El resto de la página sigue funcionando.' },
    pageStopped: {
      title: 'Esta página ha dejado de funcionar',
      body: 'Inténtalo de nuevo o vuelve a cargar la página.',
    },
    stoppedAgain: {
      title: 'Ha vuelto a ocurrir',
      body: 'Vuelve a cargar la página o regresa a donde funcionaba.',
    },

    limitUsed: {
      one: '{count} de {max} en uso',
      many: '{count} de {max} en uso',
      other: '{count} de {max} en uso',
    },
    limitWindow: 'en {wait}',
    limitResets: ['Se renueva en {wait}', 'Próxima renovación: {time}', 'Se renueva el {date}'],
    whoseQuota: 'Límite',
    nearLimit: {
      one: 'Queda {count}; próxima renovación: {time}',
      many: 'Quedan {count}; próxima renovación: {time}',
      other: 'Quedan {count}; próxima renovación: {time}',
    },
    released: { title: 'Puedes seguir', body: 'La espera ha terminado.' },
    elseWorks: 'Todo lo demás sigue funcionando.',

    notices: 'Avisos',
    noticesHotkey: 'Avisos, {hotkey}',
    more: '{count} más',
    fewer: 'Mostrar menos',
    times: { one: '{count} vez', many: '{count} veces', other: '{count} veces' },
    noticesCount: 'Avisos ({count})',
    noNotices: { title: 'No hay nada que releer', body: 'Lo que falle a partir de ahora se guarda aquí.' },
    clear: 'Vaciar',
    allServices: 'Todos los servicios',

    andMore: 'y {count} más',
    notAnswering: ['{service} no responde', 'El servicio no responde'],
    partsAffected: {
      one: 'Afecta a {count} parte de esta página.',
      many: 'Afecta a {count} partes de esta página.',
      other: 'Afecta a {count} partes de esta página.',
    },

    notNow: 'Ahora no',
    close: 'Cerrar',
    reauth: {
      reasons: {
        expired: { title: signIn.title, body: ['Fin de tu sesión: {time}.', 'Tu sesión ha terminado.'] },
        revoked: {
          title: 'Vuelve a iniciar sesión para continuar',
          body: 'Tu sesión se cerró por seguridad.',
        },
        'step-up': {
          title: 'Confirma que eres tú',
          body: 'Para este paso hay que iniciar sesión una vez más.',
        },
        scope: {
          title: 'Se necesita más acceso',
          body: ['Vuelve a iniciar sesión y permítelo en {service}.', 'Vuelve a iniciar sesión y permítelo.'],
        },
        'signed-out-elsewhere': {
          title: signIn.title,
          body: 'Cerraste la sesión en otra ventana o en otro dispositivo.',
        },
      },
      signedOut: 'Tu sesión está cerrada',
      account: 'Sesión hasta ahora: {account}',
      kept: 'Lo que has escrito se conserva.',
      held: {
        one: '{count} solicitud espera y seguirá cuando inicies sesión.',
        many: '{count} solicitudes esperan y seguirán cuando inicies sesión.',
        other: '{count} solicitudes esperan y seguirán cuando inicies sesión.',
      },
      waiting: 'Iniciando sesión…',
      otherWindow: 'Continúa en la otra ventana.',
      failed: 'No se ha podido iniciar sesión. No se ha perdido nada; inténtalo de nuevo.',
      timedOut: 'La respuesta no llegó a tiempo. No se ha perdido nada; inténtalo de nuevo.',
      blocked: 'El navegador no ha abierto la ventana. Permítela o usa este enlace:',
      openPage: 'Abrir la página de inicio de sesión',
      blockedHere: 'El navegador no ha abierto la ventana. Permítela e inténtalo de nuevo.',
      notSent: {
        title: 'Lo que esperaba no se ha enviado',
        body: 'Puede ser de otra cuenta. Hazlo de nuevo si todavía lo quieres.',
      },
      otherAccount: {
        title: 'Esta es otra cuenta',
        body: [
          'La sesión es de {account}. Lo que espera es de {owner}, así que no se ha enviado nada.',
          'Lo que espera es de {owner}, así que no se ha enviado nada.',
          'Lo que espera es de la cuenta anterior, así que no se ha enviado nada.',
        ],
      },
      signInAsOwner: ['Iniciar sesión como {owner}', 'Usar la otra cuenta'],
      goOnAsOther: ['Seguir como {account}', 'Seguir con esta cuenta'],
      confirm: {
        title: {
          one: '¿Enviar {count} cambio?',
          many: '¿Enviar {count} cambios?',
          other: '¿Enviar {count} cambios?',
        },
        body: {
          one: 'Se hizo antes de que volvieras a iniciar sesión.',
          many: 'Se hicieron antes de que volvieras a iniciar sesión.',
          other: 'Se hicieron antes de que volvieras a iniciar sesión.',
        },
      },
      send: 'Enviar',
      dontSend: 'No enviar',
      replaying: 'Siguiendo donde lo dejaste…',
      done: [
        {
          one: 'Sesión iniciada. Ha seguido {count} solicitud.',
          many: 'Sesión iniciada. Han seguido {count} solicitudes.',
          other: 'Sesión iniciada. Han seguido {count} solicitudes.',
        },
        'Sesión iniciada.',
      ],
    },
    conflict: {
      found: {
        title: [
          '{person} también ha cambiado {subject}',
          '{person} también ha cambiado esto',
          'Otra persona ha cambiado {subject}',
          'Otra persona ha cambiado esto',
        ],
        body: [
          'Hora del otro cambio: {time}. Elige qué conservar; nada se reemplaza hasta que guardes.',
          'Elige qué conservar. Nada se reemplaza hasta que guardes.',
        ],
      },
      fits: 'Los dos cambios encajan. Revísalos y guarda.',
      again: {
        title: 'Ha vuelto a cambiar',
        body: 'Tus otras elecciones se conservan. Mira lo nuevo y guarda.',
      },
      deleted: {
        title: ['{person} ha eliminado {subject}', '{person} ha eliminado esto', 'Esto se ha eliminado mientras tanto'],
        body: 'Tu versión sigue aquí.',
      },
      loading: 'Obteniendo la otra versión…',
      field: 'Campo',
      base: 'Antes',
      mine: 'Tu versión',
      theirs: 'La otra versión',
      merged: 'Las dos juntas',
      changed: 'cambiado',
      isNew: 'nuevo',
      yes: 'Sí',
      no: 'No',
      showAll: 'Mostrar todo el texto',
      showChanges: 'Mostrar solo los cambios',
      empty: 'Vacío',
      choice: ['{label}: {side}, {value}', '{label}: {side}'],
      same: {
        one: '{count} campo es igual',
        many: '{count} campos son iguales',
        other: '{count} campos son iguales',
      },
      left: {
        one: 'Falta elegir en {count} campo',
        many: 'Falta elegir en {count} campos',
        other: 'Falta elegir en {count} campos',
      },
      keepMine: 'Conservar la mía',
      useTheirs: 'Usar la otra',
      undo: 'Deshacer',
      copyMine: 'Copiar tu versión',
      result: 'Lo que se guardará',
      save: 'Guardar',
      saving: 'Guardando…',
      saved: 'Guardado.',
      saveAsNew: 'Guardar como nuevo',
      discard: 'Descartar la mía',
      usedTheirs: { title: 'Se usa la otra versión', body: 'La tuya todavía se puede recuperar.' },
    },

    offline: {
      kinds: {
        'no-network': {
          title: 'Estás sin conexión',
          body: 'Lo que ves se queda. Se actualizará cuando recuperes la conexión.',
        },
        'service-unreachable': {
          title: ['No se llega a {service} desde aquí', 'No se llega al servicio desde aquí'],
          body: 'Puede deberse a una VPN, a un cortafuegos o al propio servicio.',
        },
        captive: {
          title: 'Esta red pide iniciar sesión',
          body: 'Abre su página de acceso e inténtalo de nuevo aquí.',
        },
        slow: { title: 'La conexión es muy lenta', body: 'Lo que haces llega tarde o no llega.' },
      },
      keptHere: 'Deja abierta esta página. Lo que espera se enviará cuando recuperes la conexión.',
      keptOnDevice: 'Lo que espera queda en este dispositivo y se enviará cuando recuperes la conexión.',
      waiting: {
        one: '{count} cambio en espera',
        many: '{count} cambios en espera',
        other: '{count} cambios en espera',
      },
      tryNow: 'Intentar ahora',
      trying: 'Comprobando…',
      stillOff: 'Todavía sin conexión.',
      show: '{title}. Mostrar el aviso',
      unstable: { title: 'Tu conexión es inestable', body: 'Va y viene. Lo que hagas puede tardar más.' },
      back: 'Conexión recuperada',
      sending: {
        one: 'Enviando {count} cambio…',
        many: 'Enviando {count} cambios…',
        other: 'Enviando {count} cambios…',
      },
      sent: { one: '{count} cambio enviado.', many: '{count} cambios enviados.', other: '{count} cambios enviados.' },
      unsent: {
        one: '{count} cambio no se ha enviado.',
        many: '{count} cambios no se han enviado.',
        other: '{count} cambios no se han enviado.',
      },
    },
    stale: {
      title: ['Datos de: {moment}', 'Se muestran datos anteriores'],
      body: ['Fue {age}. Desde entonces no se han podido actualizar.', 'No se han podido actualizar.'],
      offline: [
        'Fue {age}. Se actualizarán cuando recuperes la conexión.',
        'Se actualizarán cuando recuperes la conexión.',
      ],
      veryOld: ['Fue {age}, así que pueden llevar a engaño.', 'Pueden ser demasiado antiguos para fiarse de ellos.'],
      again: ['Todavía sin actualizar. Fue {age}.', 'Todavía sin actualizar.'],
      sources: {
        one: '{count} parte de esta página no se ha podido actualizar.',
        many: '{count} partes de esta página no se han podido actualizar.',
        other: '{count} partes de esta página no se han podido actualizar.',
      },
      refresh: 'Actualizar',
      refreshing: 'Actualizando…',
      hide: 'Ocultar los datos antiguos',
      show: 'Mostrar los datos antiguos',
      upToDate: 'Al día.',
    },
    partial: {
      some: {
        one: '{count} de {max} completado',
        many: '{count} de {max} completados',
        other: '{count} de {max} completados',
      },
      none: '0 de {max} completados',
      all: { one: '{count} completado', many: 'Los {count} completados', other: 'Los {count} completados' },
      left: '{count} no.',
      items: { one: '{count} elemento', many: '{count} elementos', other: '{count} elementos' },
      retrySome: 'Intentar de nuevo {count} de {max}',
      retryAll: {
        one: 'Intentar de nuevo',
        many: 'Intentar los {count} de nuevo',
        other: 'Intentar los {count} de nuevo',
      },
      progress: '{count} de {max}',
      stop: 'Detener',
      stopping: 'Deteniendo…',
      needsFix: 'Sin nuevo intento: antes tiene que cambiar algo.',
      needsSignIn: 'Sin nuevo intento: antes hay que iniciar sesión.',
      noUse: 'Sin nuevo intento: no serviría.',
      showAll: 'Mostrar los {count}',
      range: '{from} a {to} de {max}',
      previous: 'Anterior',
      next: 'Siguiente',
      copyList: 'Copiar la lista',
    },

    severity: { caution: 'Atención:', error: 'Problema:', critical: 'Importante:' },
    timeLeft: 'Tiempo restante: {wait}.',
    ready: 'Ya puedes intentarlo de nuevo.',
    stillNotWorking: ['Todavía no funciona. Intento {attempt} de {max}.', 'Todavía no funciona. Intento {attempt}.'],
    worksAgain: 'Vuelve a funcionar.',
    moreProblems: { one: '{count} problema más.', many: '{count} problemas más.', other: '{count} problemas más.' },
    actionInNotices: '{action} está en los avisos, {hotkey}.',
  },
};
