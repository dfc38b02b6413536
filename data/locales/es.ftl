# Spanish. Names of commands and options are lower case, at most 32 characters; descriptions have at most 100.

command-ask = preguntar
    .description = Haz una pregunta; la respuesta está en las palabras de los artículos
    .option-question = Tu pregunta, con palabras sencillas
    .option-article = Buscar en un solo artículo
    .option-explain = Mostrar cómo se encontró la respuesta
option-export = exportar
command-who-said = quién-dijo
    .description = Encontrar quién dijo estas palabras
    .option-words = Las palabras, o algunas de ellas
    .option-article = Buscar en un solo artículo
command-check = comprobar
    .description = Comparar un mensaje con los artículos: quién dijo qué, y las cifras
    .option-text = El mensaje, el resumen o la frase
command-quotes = citas
    .description = Enumerar lo que alguien dijo, o lo que se dijo de algo
    .option-speaker = De quién son las palabras: nombre completo o apellido
    .option-about = De qué tratan las palabras
    .option-article = Buscar en un solo artículo
    .option-since = Desde este día, mes o año: 2031-05-03, 2031-05, 2031
    .option-until = Hasta este día, mes o año
    .option-order = Qué artículos van primero; los más antiguos si no se indica
    .option-page = Qué página de una lista larga
command-sources = fuentes
    .description = A quién se cita en un artículo o sobre un tema: nombres, cargos, quién no se nombra y por qué
    .option-article = Qué artículo; el más nuevo si no se indica
    .option-topic = Todos los artículos sobre un tema
    .option-page = Qué página de una lista larga
command-summary = resumen
    .description = Lo que dicen un artículo, todos los de un tema o los últimos días, en sus propias frases
    .option-article = Qué artículo; el más nuevo si no se indica
    .option-topic = Lo que todos los artículos cuentan de algo
    .option-days = Lo nuevo de los últimos días
    .option-length = Cuánto; corto si no se indica
    .option-sentences = Cuántas frases como máximo
    .option-characters = Cuántos caracteres como máximo
command-timeline = cronología
    .description = Qué pasó y cuándo: tema, persona o artículo, con imagen; si no, la historia más nueva
    .option-topic = Lo que todos los artículos cuentan de algo
    .option-person = Dónde se nombra a alguien: nombre completo o apellido
    .option-article = Lo que cuenta un artículo
    .option-dates = Cuántas fechas como máximo
    .option-sentences = Cuántas frases por fecha como máximo; una si no se indica
command-who-is = quién-es
    .description = Quién es alguien, en palabras de los artículos: cargos, citas, lo que se cuenta
    .option-name = Nombre completo o apellido
command-search = buscar
    .description = Encontrar los pasajes que contienen ciertas palabras
    .option-words = Qué buscar
command-articles = artículos
    .description = Enumerar los artículos, los más nuevos primero
    .option-page = Qué página de una lista larga
command-help = ayuda
    .description = Qué se puede preguntar, y cómo
    .option-command = Un comando que explicar
command-ingest = añadir
    .description = Añadir artículos: enlace, archivos o texto; sin nada, un formulario los pide
    .option-file = Texto, HTML, correo, JSON o un ZIP de ellos
    .option-text = El texto del artículo
    .option-link = La dirección web del artículo
    .option-title = Su título, si el texto no empieza por él
    .option-date = Cuándo se publicó, por ejemplo 2025-08-20
command-follow = seguir
    .description = Seguir una fuente web: sus artículos nuevos llegan solos; sin ella, la lista de las seguidas
    .option-feed = Dirección de una fuente web, o de una página que la tenga
    .option-stop = No seguirla más; sus artículos se quedan
command-article = artículo-corregir
    .description = Corregir el título, la fecha, la fuente o el enlace de un artículo
    .option-article = Qué artículo
    .option-title = Cómo se llama
    .option-date = Cuándo se publicó, por ejemplo 2025-08-20; «none» si no se sabe
    .option-source = Quién lo publicó; «none» si no se sabe
    .option-link = Su dirección web; «none» si no se sabe
command-forget = olvidar
    .description = Quitar un artículo, o todo lo que publicó una persona
    .option-article = Qué artículo; una recarga no lo devuelve
    .option-person = De quién borrar los mensajes y el identificador en todas partes
    .option-undo = Recuperar lo olvidado en los últimos diez minutos: su identificador corto
    .option-confirm = Olvidar a la persona sin volver a preguntar; no hay vuelta atrás
command-reload = recargar
    .description = Comparar la carpeta de artículos con la biblioteca y leer de nuevo cada artículo
command-settings = ajustes
    .description = Mostrar o cambiar cómo trabajo en este servidor
    .option-channel = El canal del que tratan las cinco opciones siguientes y «olvidar»
    .option-watch = Si se toman los artículos publicados en el canal
    .option-open = Si lo publicado en un canal que no todos ven puede citarse a otros
    .option-bots = Si también se toman allí los mensajes de bots y webhooks
    .option-tell = Cómo se avisa allí de lo que fue de un mensaje
    .option-answering = Qué se responde allí: nada, menciones, también preguntas sueltas, o cada una en un hilo
    .option-moderator-role = Un rol cuyos miembros también moderan
    .option-threshold = Confianza en por ciento bajo la cual se dice que los artículos no responden
    .option-answers = Quién ve una respuesta, salvo que elija quien pregunta
    .option-look = Aspecto de las respuestas: tarjetas, o incrustaciones simples con las mismas palabras
    .option-news = El canal donde se anuncian los artículos nuevos de las fuentes web
    .option-news-role = El rol al que se notifican los artículos nuevos de los feeds
    .option-reactions = Si la reacción 📥 de la moderación añade un mensaje a la biblioteca
    .option-gaps = Si las preguntas sin respuesta se guardan 30 días, sin quien preguntó
    .option-forget = Borrar lo guardado de un canal cerrado, y no observarlo más
    .option-clear = Devolver uno de estos a su valor inicial
command-audit = registro
    .description = Mostrar lo que hicieron los moderadores, lo último primero
    .option-before = Mostrar lo que vino antes de la acción con este número
command-gaps = lagunas
    .description = Las preguntas que quedaron sin respuesta, si este servidor las guarda
    .option-export = En un archivo, un objeto JSON por línea
    .option-page = Qué página de una lista larga
command-confirm = confirmar
    .description = Confirmar el pasaje que responde a una pregunta: las parecidas lo reciben primero
    .option-question = La pregunta; sin ella se listan los pasajes confirmados
    .option-article = El artículo del pasaje; sin él, el primero que responde
    .option-sentence = El número de su frase
    .option-remove = Retirar lo que se confirmó para la pregunta
    .option-page = Qué página de la lista

option-about = asunto
option-answering = responder
option-answers = respuestas
option-article = artículo
option-before = antes
option-bots = bots
option-channel = canal
option-characters = caracteres
option-clear = restablecer
option-command = comando
option-confirm = confirmar
option-date = fecha
option-dates = fechas
option-days = días
option-explain = explicar
option-feed = fuente-web
option-file = archivo
option-forget = olvidar
option-gaps = lagunas
option-length = longitud
option-link = enlace
option-look = aspecto
option-moderator-role = rol-de-moderación
option-name = nombre
option-news = novedades
option-news-role = rol-novedades
option-open = abrir
option-order = orden
option-page = página
option-person = persona
option-private = privado
    .description = Mostrarme la respuesta solo a mí
option-question = pregunta
option-reactions = reacciones
option-remove = retirar
option-sentence = frase
option-sentences = frases
option-since = desde
option-source = fuente
option-speaker = orador
option-stop = parar
option-tell = avisar
option-text = texto
option-threshold = umbral
option-title = título
option-topic = tema
option-undo = deshacer
option-until = hasta
option-watch = observar
option-words = palabras
further-file = Un archivo más

choice-cards = tarjetas
choice-embeds = incrustaciones simples
choice-kept = lo guardado
choice-long = largo
choice-medium = medio
choice-mentions = menciones
choice-moderator-role = rol de moderación
choice-newest = los más nuevos
choice-news = canal de novedades
choice-news-role = rol de novedades
choice-nothing = nada
choice-off = nada
choice-oldest = los más antiguos
choice-private = privado
choice-public = público
choice-questions = también preguntas sin mención
choice-reaction = reacción
choice-reply = respuesta
choice-short = corto
choice-threads = preguntas, cada una en un hilo
choice-threshold = umbral

menu-add-to-library = Añadir a la biblioteca
menu-ask-about-this = Preguntar sobre esto
menu-check-this = Comprobar esto
menu-summarise = Resumir
menu-who-said-this = ¿Quién dijo esto?

# Around answers. Variables in braces stay as they are.
no-articles = Aún no hay artículos. Un moderador añade uno con /ingest.
nothing-named = No está claro de quién o de qué se trata: ninguna pregunta de los últimos diez minutos lo nombra.
not-answered = Los artículos no lo responden.
no-such-words = Ningún artículo contiene estas palabras.
nothing-more = Nada más en los artículos lo responde.
about-question = Pregunta: { $question }
about-question-more = Pregunta: { $question } (lo que aún no se ha mostrado)
about-question-article = Pregunta: { $question } (en el mismo artículo)
which-is-meant = No es seguro de quién se trata. ¿Cuál es la pregunta?
closest-passages = Los pasajes más cercanos:
named-nowhere = Ningún artículo nombra a { $names }.
named-nowhere-meant = Ningún artículo nombra a { $names }. ¿Querías decir { $meant }?
article-says = El artículo dice:
confirmed = Confirmado por un moderador:
articles-say = { $count ->
    [one] Un artículo dice:
   *[other] { $count } artículos dicen:
 }
articles-differ = Los artículos difieren: { $differences }.
differs-newest = el más nuevo ({ $day }) dice «{ $figure }»
differs-dated = otro ({ $day }) «{ $figure }»
differs-first = uno dice «{ $figure }»
differs-next = otro «{ $figure }»
said-by = Palabras de { $names }.
did-not-say = Según el artículo, { $names } no lo dijo.
speaker-untold = Los artículos no dicen quién lo dijo.
nobody-quoted = Las palabras están ahí, pero no se cita a nadie con ellas.
inferred-name = { $name } (deducido)
nearly = Casi: { $rest }
more-close-one = Otro pasaje está cerca.
more-close = Otros { $count } pasajes están cerca.
runner-up = El segundo:
how-found = Cómo se encontró:
around-it = Lo que hay alrededor en el artículo:
no-passage = Esta respuesta no muestra ningún pasaje.
another-place = En otro lugar está escrito de otra forma:
button-previous = Anterior
button-next = Siguiente
button-context = Contexto
button-more = Más
button-who-else = Quién más
button-not-answer = No es una respuesta
button-confirm = Eso es
button-ask-on = Seguir preguntando
button-delete = Borrar
button-share = Mostrar a todos
button-source = Abrir la fuente
choose-one = Elige
page-of = Página { $page } de { $pages }
page-part-of = Página { $page } de { $pages }, parte { $part } de { $parts }
context-before = Antes:
context-after = Después:
passage-continued = continuación
passage-continues = continúa
sentence-number = frase { $first }
sentence-numbers = frases { $first }–{ $last }
speaker-inferred = deducido
speaker-inferred-from = deducido de «{ $words }»
also-in = también en:
also-at = también en el sitio:
story-also-at = la historia también en:
other-place = 1 lugar más
other-places = { $count } lugares más
and-more = { $named } y { $count } más
servers-only = Respondo en servidores: añádeme a uno, o usa /ask en uno donde esté.
not-in-server = No estoy en este servidor, así que no tengo artículos con que responder. Quien lo administra puede añadirme; donde estoy, respondo.
usage = Pregúntame sobre los artículos: mencióname con una pregunta, o escribe /help.
advice-sorry = Lo siento, no era eso lo que preguntabas. De esto no se guarda nada. Lo que suele ayudar:
advice-kept = Lo siento, no era eso lo que preguntabas. La pregunta y el pasaje se guardan 30 días para los moderadores, sin tu nombre. Lo que suele ayudar:
advice-more = «Más», bajo la respuesta, muestra los pasajes siguientes.
advice-words = Pregunta una sola cosa a la vez, con un nombre o una palabra que usen los artículos.
advice-article = Indica el artículo en la opción de /ask: así solo se busca en él.
advice-search = /search encuentra cada frase con ciertas palabras, y /who-said quién las dijo.
advice-perhaps = También puede ser que los artículos no lo digan.

# Heads, counts and items of lists, summaries, timelines and profiles.
heading = { $all }:
count-articles = { $count ->
    [one] 1 artículo
   *[other] { $count } artículos
 }
in-articles = { $count ->
    [one] en 1 artículo
   *[other] en { $count } artículos
 }
from-articles = { $count ->
    [one] de 1 artículo
   *[other] de { $count } artículos
 }
count-sentences = { $count ->
    [one] 1 frase
   *[other] { $count } frases
 }
count-quotations = { $count ->
    [one] 1 cita
   *[other] { $count } citas
 }
quotations-by = { $count ->
    [one] 1 cita de { $name }
   *[other] { $count } citas de { $name }
 }
by-speakers = { $count ->
    [one] de 1 persona
   *[other] de { $count } personas
 }
count-words = { $count ->
    [one] 1 palabra
   *[other] { $count } palabras
 }
count-dates = { $count ->
    [one] 1 fecha
   *[other] { $count } fechas
 }
count-stories = { $count ->
    [one] 1 historia
   *[other] { $count } historias
 }
count-sources = { $count ->
    [one] 1 fuente
   *[other] { $count } fuentes
 }
in-places = en { $count } sitios
without-date = sin fecha
days-range = del { $from } al { $to }
list-part = { $all }; del { $from } al { $to }
list-part-newest = { $all }, del { $from } al { $to } desde el más reciente
next-items = { $count ->
    [one] El siguiente
   *[other] Los { $count } siguientes
 }
in-articles-dated = { $all } en { $count } artículos, { $days }
who-speaks = Quién habla cuánto:
speaker-share = { $name }: { $words }, { $quotations }
more-speakers = { $count ->
    [one] y 1 persona más
   *[other] y { $count } personas más
 }
no-quotation = En los artículos no hay ninguna cita{ $who }{ $what }{ $since }{ $until }.
no-quotation-article = En este artículo no hay ninguna cita{ $who }{ $what }{ $since }{ $until }.
condition-who = {" "}de { $name }
condition-about = {" "}sobre «{ $about }»
condition-since = {" "}desde { $day }
condition-until = {" "}hasta { $day }
several-called = Varias personas se llaman «{ $name }».
nobody-called = No se cita a nadie llamado «{ $name }».
no-article-names = Ningún artículo nombra a «{ $name }».
who-is-meant = ¿A quién te refieres?
did-you-mean = ¿Querías decir:
no-article-about = Ningún artículo trata de «{ $topic }».
no-article-about-this = Ningún artículo trata de eso.
timeline-none = Los artículos no dan fechas.
timeline-none-topic = Los artículos no dan fechas sobre «{ $topic }».
timeline-none-person = Los artículos no dan fechas sobre { $name }.
timeline-none-story = Los artículos no dan fechas de la historia más reciente.
timeline-head = { $dates } { $articles }:
timeline-head-topic = { $dates } sobre «{ $topic }» { $articles }:
timeline-head-person = { $dates } sobre { $name } { $articles }:
timeline-head-story = { $dates } de la historia más reciente { $articles }:
timeline-one-of = Elige una sola de «topic», «person» y «article».
date = { $day }
date-inferred = { $day } (deducido)
date-published = { $day } (día de publicación)
date-in-articles = { $date }, en { $count } artículos
profile-head = Se nombra a { $name } { $times } { $articles }.
times-once = una vez
times-twice = dos veces
times = { $count } veces
first-named = Primera mención: { $source }
last-named = Última mención: { $source }
named-beside = Nombrados en los mismos artículos: { $names }
name-in-articles = { $name } ({ $count } artículos)
profile-roles = Quién es { $name }, según los artículos:
profile-told = Qué se cuenta de { $name }:
profile-said = Qué dijo { $name }, primero el artículo más reciente:
more-quotations = { $count ->
    [one] 1 cita más: /quotes speaker: { $name }
   *[other] { $count } citas más: /quotes speaker: { $name }
 }
summary-head = { $count ->
    [one] { $kept } de 1 frase, un { $percent } % menos que leer:
   *[other] { $kept } de { $count } frases, un { $percent } % menos que leer:
 }
article-or-days = Elige «article» o «days»: un artículo es tan nuevo como es.
topic-untold-article = El artículo no habla de «{ $topic }».
topic-untold = Ningún artículo habla de «{ $topic }».
topic-untold-today = Ningún artículo de hoy habla de «{ $topic }».
topic-untold-days = Ningún artículo de los últimos { $days } días habla de «{ $topic }».
closest-sentences = Las frases más cercanas:
topic-head = { $sentences } sobre «{ $topic }» { $articles }, { $days }:
recent-head-today = { $articles } de hoy, { $stories }:
recent-head-days = { $articles } de los últimos { $days } días, { $stories }:
nothing-today = Ningún artículo es de hoy.
nothing-days = Ningún artículo es de los últimos { $days } días.
newest-from = El más reciente es del { $day }.
newest-added = El más reciente se añadió el { $day }.
story-number = Historia { $number }
more-stories = { $count ->
    [one] 1 historia más: pregunta con un tema, o mira /articles.
   *[other] { $count } historias más: pregunta con un tema, o mira /articles.
 }
key-names = Nombres clave: { $names }.
key-words = Palabras clave: { $words }.
sources-head = { $sources }: { $kinds }.
kind-person = { $count ->
    [one] una persona
   *[other] { $count } personas
 }
kind-organisation = { $count ->
    [one] una organización
   *[other] { $count } organizaciones
 }
kind-document = { $count ->
    [one] un documento
   *[other] { $count } documentos
 }
kind-unnamed = { $count ->
    [one] una sin nombre
   *[other] { $count } sin nombre
 }
without-source = { $count ->
    [one] 1 cita sin fuente.
   *[other] { $count } citas sin fuente.
 }
source-line = { $name }: { $facts }; { $quotations }, el { $percent } % de las palabras citadas.
source-person = persona
source-organisation = organización
source-document = documento
source-unnamed = sin nombre
not-named-because = no nombrado: { $reason }
outlets-missing = No hay entre ellos ningún artículo de { $names }.
only-in-outlet = Solo en { $outlet }: { $names }.
in-all-outlets = En los { $count } medios: { $names }.
more-names = { $count } más
nobody-is-quoted = No se cita a nadie.
added-on = añadido el { $day }
another-text-of = otro texto de { $id }
claims-source = dice ser de { $source }
another-post = otro mensaje
help-begin = Todavía no hay artículos: empieza con /ingest.
help-intro = Preguntas sobre artículos de prensa, respondidas con las palabras que hay en ellos:
help-moderators = Para quienes moderan:
help-more = /help con un comando cuenta más sobre él.
help-try = Prueba una de estas:
help-example = Por ejemplo:
help-command = /{ $name }: { $about }.
help-for-moderators = Para quienes moderan.
help-entry = /{ $name }: { $about }
help-option = { $name }: { $about }
help-optional = { $about }; se puede omitir
with-choices = { $about } ({ $choices })
talk-ok = Sigue preguntando cuando quieras.
talk-thanks = De nada.
talk-praise = Gracias.
talk-bye = Hasta luego.
talk-doubt = Muestro palabra por palabra lo que dicen los artículos, y no puedo juzgar si es así. «What else?» muestra más pasajes; la fuente debajo de cada uno lleva al artículo.
talk-blame = Puede pasar: encuentro los pasajes por sus palabras. Con otras palabras la misma pregunta puede dar con uno mejor, y /ask con «explain» muestra cómo se encontró una respuesta.
what-i-do = Respondo a preguntas sobre los artículos que se añadieron aquí, con las palabras que hay en ellos. Pregunta en inglés, como a una persona: «Who opened the bridge?», «What did the mayor say about it?», y luego quizá «why?». /help muestra los comandos.
questions-left = { $count ->
    [one] Estas son las primeras { $answered } preguntas; queda una. Haz el resto en otro mensaje.
   *[other] Estas son las primeras { $answered } preguntas; quedan { $count }. Haz el resto en otro mensaje.
 }

# What the articles hold of a text.
differences = El artículo dice { $told }.
difference-none = ningún { $asked }
difference-more = también { $written }
difference-other = { $written }, no { $asked }
more-differences = { $count ->
    [one] 1 diferencia más
   *[other] { $count } diferencias más
 }

# What moderators do with articles, posts and feeds, and what becomes of it.
outcome-added = Añadido
outcome-replaced = Reemplazado
outcome-duplicate = Ya está
outcome-merged = Historia conocida
ingested = { $outcome }: { $title } ({ $id }): { $facts }.
quotations-speakers = { $quotations } { $speakers }
dated = con fecha { $day }
outcomes-head = { $count ->
    [one] 1 artículo leído: { $outcomes }.
   *[other] { $count } artículos leídos: { $outcomes }.
 }
count-added = { $count } añadido(s)
count-replaced = { $count } reemplazado(s)
count-duplicate = { $count } ya estaba(n)
count-merged = { $count } historia(s) conocida(s)
count-refused = { $count } rechazado(s)
more-refused = … y { $count } más.
named-reason = { $name }: { $reason }
ingest-one-way = /ingest toma archivos, un texto o un enlace, solo uno cada vez.
ingest-one-article = Un título o una fecha vale para un solo artículo; da los archivos de uno en uno.
ingest-nothing = /ingest necesita un archivo, un texto o un enlace.
article-nothing = /article necesita saber qué corregir: title, date, source o link.
article-corrected = Corregido: { $title } ({ $id }).
article-same = Nada cambió, ya era así: { $title } ({ $id }).
field-date = fecha: { $value }
field-source = fuente: { $value }
field-link = enlace: { $value }
field-claim = el mensaje { $claim }
unknown = desconocido
forget-one = Indica un artículo o una persona, no ambos.
forget-which = Indica el artículo o la persona que hay que olvidar.
forgotten = Olvidado: { $title } ({ $id }).
forgotten-others = Siguen aquí otros textos de esta historia: { $ids }.
undo = Deshacer
restored = Ha vuelto: { $title } ({ $id }).
forget-person-warning = Olvidar a esta persona no se puede deshacer:
forget-person-button = Olvidar a la persona para siempre
person-forgotten = La persona está olvidada.
person-only-goes = Lo que solo ella publicó desaparece: { $articles }.
person-only-went = Lo que solo ella publicó ha desaparecido: { $articles }.
person-kept-elsewhere = Se conserva en los otros sitios donde está: { $articles }.
person-kept-unnamed = Se conserva sin decir quién lo añadió: { $articles }.
person-id-is = Su id se quita del registro y de los feeds.
person-id-was = Su id se ha quitado del registro y de los feeds.
person-mentioned = Las palabras de otros que contienen su id se quedan; olvídalas una a una con /forget: { $ids }.
ids-and-more = { $ids } y { $count } más
reload-head = { $count ->
    [one] 1 artículo leído: { $added } añadido(s), { $changed } cambiado(s), { $removed } quitado(s).
   *[other] { $count } artículos leídos: { $added } añadido(s), { $changed } cambiado(s), { $removed } quitado(s).
 }
files-left-out = { $count ->
    [one] 1 archivo omitido:
   *[other] { $count } archivos omitidos:
 }
follow-unavailable = Aquí no se leen feeds.
follow-which = /follow necesita el feed que hay que dejar.
follow-stopped = Ya no se sigue { $feed }; sus artículos se quedan.
following-nothing-yet = Se sigue { $feed }: lo nuevo llega desde ahora.
following-came-in = { $count ->
    [one] Se sigue { $feed }: llegó su artículo más reciente.
   *[other] Se sigue { $feed }: llegaron sus { $count } artículos más recientes.
 }
not-taken = { $count ->
    [one] 1 artículo no se pudo tomar:
   *[other] { $count } artículos no se pudieron tomar:
 }
other-feeds = La página indica también otros feeds:
no-feed-followed = No se sigue ningún feed. Empieza con /follow feed: y su dirección.
feeds-followed = { $count ->
    [one] 1 feed seguido:
   *[other] { $count } feeds seguidos:
 }
feed-read = leído { $time } UTC
feeds-full = Un servidor puede seguir { $count } feeds; deja uno antes de seguir otro.
feed-known = Ya se sigue { $feed }.
feed-none-here = En este enlace no hay ningún feed ni página que indique uno.
feed-unknown = No se sigue ningún feed con ese nombre; /follow sin nada los muestra.
gaps-not-kept = Este servidor no guarda preguntas. /settings gaps: yes guarda 30 días las que quedan sin respuesta.
gaps-none = Ninguna pregunta de los últimos { $days } días está sin respuesta.
gaps-head = { $count ->
    [one] 1 pregunta de los últimos { $days } días:
   *[other] { $count } preguntas de los últimos { $days } días, juntas las parecidas:
 }
gaps-refused = no es una respuesta
gaps-some-refused = { $count } de ellas no son una respuesta
gaps-exported = { $count ->
    [one] 1 pregunta, una por línea:
   *[other] { $count } preguntas, una por línea:
 }
confirm-not-kept = En este servidor no se guarda nada, así que no se puede confirmar ningún pasaje. /settings gaps: yes guarda preguntas y pasajes confirmados.
confirm-not-here = Aquí no se guarda ninguna pregunta: solo en canales que todos ven, si /settings gaps: yes lo dice.
confirm-too-many = Hay { $count } pasajes confirmados y no se guardan más; /confirm los lista, remove: yes retira uno.
confirm-none = No hay ningún pasaje confirmado para una pregunta.
confirm-head = { $count ->
    [one] 1 pregunta con un pasaje confirmado:
   *[other] { $count } preguntas con un pasaje confirmado:
 }
confirm-done = Confirmado. Las preguntas parecidas reciben primero este pasaje:
confirm-taken-back = Retirado.
confirm-none-for-words = No hay ningún pasaje confirmado para estas palabras.
confirm-none-near = Ningún pasaje se acerca a esta pregunta: indica el artículo y la frase.
confirm-which-article = Indica el artículo al que pertenece la frase.
confirm-sentences = { $count ->
    [one] El artículo tiene 1 frase.
   *[other] El artículo tiene { $count } frases.
 }
confirm-place = frase { $sentence } de { $title } ({ $id })
confirm-fallen = el artículo ha cambiado o ya no está
audit-empty = Aún no hay nada registrado.
audit-none-before = Antes no hubo nada.
audit-older = Más antiguas: /audit before: { $number }
audit-head = { $count ->
    [one] 1 acción, la última primero (horas en UTC):
   *[other] { $count } acciones, la última primero (horas en UTC):
 }
no-such-article = Ese artículo no existe.
title-empty = El título está vacío.
link-begins = Un enlace empieza por https:// o http://.
several-articles-in-file = El archivo contiene varios artículos; dáselo a /ingest.
links-not-read = Aquí no se leen enlaces; da el artículo como archivo o texto.
removed-by-moderator = La moderación quitó este artículo.
undo-too-late = Es tarde para deshacerlo: solo puede volver lo olvidado en los últimos diez minutos.
date-unreadable = La fecha «{ $date }» no se puede leer; escríbela como 2025-08-20.
text-too-long = El texto tiene { $length } caracteres; un artículo puede tener { $most }.
no-sentence = No hay ninguna frase de al menos { $count } palabras.
fetches-used-one = Este servidor ha cargado la única página permitida por hora; la siguiente en { $minutes } min.
fetches-used = Este servidor ha cargado las { $pages } páginas permitidas por hora; la siguiente en { $minutes } min.
folder-unreadable = La carpeta de artículos no se puede leer.
share-articles = Una persona puede llenar el { $percent } % de esta biblioteca con sus mensajes: tienes { $used } de { $most } artículos; la moderación puede añadir este.
share-characters = Una persona puede llenar el { $percent } % de esta biblioteca con sus mensajes: tienes { $used } de { $most } caracteres, y este texto tiene { $length }; la moderación puede añadirlo.
full-memory = La biblioteca está llena: con { $articles } usa la memoria de un servidor; olvida un artículo con /forget antes de añadir otro.
full-articles = La biblioteca está llena: tiene { $used } de { $most } artículos; olvida un artículo con /forget antes de añadir otro.
full-characters = La biblioteca está llena: caben { $left } caracteres más y el artículo tiene { $length }; olvida un artículo con /forget antes de añadir otro.
library-full = La biblioteca está llena.

# Why a file or a text cannot be read.
file-is-pdf = El archivo es un PDF; solo se puede leer texto sin formato.
file-is-rtf = El archivo es un documento RTF; solo se puede leer texto sin formato.
file-is-zip = El archivo es un ZIP o un documento de oficina; solo se puede leer texto sin formato.
file-is-office = El archivo es un documento de oficina; solo se puede leer texto sin formato.
file-utf-damaged = El archivo empieza como UTF-16 pero está dañado.
text-is-html = Esto es una página web (HTML); aquí solo se puede leer texto sin formato.
text-empty = No hay texto en él.
text-not-plain = Esto no es texto sin formato; solo se puede leer texto sin formato.
file-cannot-open = El archivo no se puede abrir ({ $code }).
archive-damaged = El ZIP está dañado o bloqueado y no se puede descomprimir.
archive-files = El ZIP tiene más de { $count } archivos.
archive-bytes = El ZIP contiene más de { $count } bytes.
archive-nothing = El ZIP no contiene texto, HTML, JSON ni correos.
archive-in-archive = No se abre un ZIP dentro de otro.
json-not = El archivo se llama JSON pero no lo es.
json-nothing = El JSON no contiene ningún artículo: «articleBody» de schema.org, o «text».
mail-nothing = El correo no contiene texto.
mail-damaged = El correo está dañado y no se puede leer.
file-too-long = El archivo tiene { $bytes } bytes; se pueden leer { $most } como máximo.
file-kind-unreadable = { $name }: los archivos { $kind } no se pueden leer aquí; pega el texto o adjúntalo como .txt o .html.

# Why a link, a page or a feed cannot be read.
link-too-long = Un enlace puede tener { $count } caracteres como máximo.
link-scheme = Solo se pueden leer enlaces http y https, no { $scheme }.
link-password = No se lee un enlace que contenga un nombre de usuario o una contraseña.
link-port = Solo se leen los puertos 80 y 443 de la web, no el puerto { $port }.
link-no-address = Esto no es una dirección web; un enlace empieza por https://.
link-not-public = Este enlace no lleva a la web pública.
page-error = El enlace lleva a una página de error.
page-robots = El sitio muestra un control de robots en lugar de la página.
page-cookies = El sitio muestra una pregunta sobre cookies en lugar de la página.
page-paywall = El sitio muestra solo el principio del artículo a quien no está suscrito.
page-video = La página es un vídeo sin artículo.
page-list = La página es una lista de enlaces a artículos; da el enlace de uno.
page-no-text = No se encontró texto de ningún artículo en la página.
page-packed = La página está comprimida de un modo que no se puede leer.
feed-packed = El feed está comprimido de un modo que no se puede leer.
page-damaged = La página llegó dañada.
feed-damaged = El feed llegó dañado.
page-too-large = La página supera los { $count } bytes.
feed-too-large = El feed supera los { $count } bytes.
page-elements = La página tiene demasiados elementos y no se puede leer.
page-depth = La página tiene más de { $count } elementos anidados y no se puede leer.
feed-broken = El feed está dañado y no se puede leer.
feed-items = El feed tiene más de { $count } entradas.
page-type = El enlace lleva a { $type }; solo se pueden leer páginas web y texto sin formato.
type-unknown = algo desconocido
site-unknown = No hay ningún sitio llamado { $name }.
site-busy = Se están leyendo demasiadas páginas de { $host }; inténtalo en un minuto.
pages-busy = Se están leyendo demasiadas páginas; inténtalo en un minuto.
feeds-busy = Se están leyendo demasiados feeds; inténtalo en un minuto.
site-stopped = El sitio dejó de responder.
page-slow = La página no se pudo leer en { $seconds } segundos.
feed-slow = El feed no se pudo leer en { $seconds } segundos.
page-memory = La página requiere demasiada memoria.
feed-memory = El feed requiere demasiada memoria.
page-tangled = La página está demasiado enredada para leerla.
feed-tangled = El feed está demasiado enredado para leerlo.
link-redirects = El enlace redirige más de { $count } veces.
page-gone = Ya no hay ninguna página en este enlace.
feed-gone-link = Ya no hay ningún feed en este enlace.
page-forbidden = El sitio no deja leer esta página (respondió { $status }).
feed-forbidden = El sitio no deja leer este feed (respondió { $status }).
site-patience = El sitio pide más paciencia (respondió 429).
page-not-given = El sitio no dio la página (respondió { $status }).
feed-not-given = El sitio no dio el feed (respondió { $status }).
page-late = La página no llegó en { $seconds } segundos.
feed-late = El feed no llegó en { $seconds } segundos.
site-unreachable = No se pudo acceder al sitio.
site-certificate = No se pudo acceder al sitio: su certificado no está en regla.
site-refuses = No se pudo acceder al sitio: no acepta conexiones.
site-broke-off = No se pudo acceder al sitio: cortó la conexión.

# What is wrong with a call, and what went wrong with it.
no-such-command-meant = No hay ningún comando /{ $name }; ¿querías decir /{ $near }?
no-such-command = No hay ningún comando /{ $name }; hay { $names }.
for-moderators = /{ $name } es para quienes moderan este servidor.
bad-option-needed = /{ $name } necesita «{ $option }»: { $about }
bad-option-misspelled = La opción «{ $name }» está mal escrita, es «{ $near }».
bad-option-unknown = /{ $name } no tiene la opción «{ $option }»; tiene { $known }.
bad-option-unknown-none = /{ $name } no tiene la opción «{ $option }»; no tiene ninguna.
bad-option-text = «{ $name }» es un texto.
bad-option-too-long = «{ $name }» tiene { $length } caracteres; como máximo caben { $most }.
bad-option-choice = «{ $name }» es uno de { $choices }.
bad-option-integer = «{ $name }» es un número entero de { $min } a { $max }.
bad-option-flag = «{ $name }» es yes o no.
bad-option-file = «{ $name }» es un archivo.
bad-option-files = «{ $name }» toma de 1 a { $count } archivos.
bad-option-id-channel = «{ $name }» es un canal o su número.
bad-option-id-role = «{ $name }» es un rol o su número.
bad-option-id-user = «{ $name }» es una persona o su número.
since-after-until = «since» { $since } es posterior a «until» { $until }.
day-format = «{ $name }» es un día como 2031-05-03, un mes como 2031-05 o un año como 2031.
no-such-page = { $count ->
    [one] Hay una página; «page» { $page } no es ninguna.
   *[other] Hay { $count } páginas; «page» { $page } no es ninguna de ellas.
 }
articles-fit = { $count } artículos encajan con «{ $words }»: ¿cuál?
articles-fit-first = { $count } artículos encajan con «{ $words }», aquí los primeros { $shown }: ¿cuál?
topic-hint = /{ $name } topic: { $topic } cuenta lo que dicen de ello todos los artículos.
link-unknown = En este enlace no está ningún artículo de la biblioteca.
library-empty = Todavía no hay artículos.
article-unknown = Ningún artículo se llama «{ $title }».
closest-titles = Los más cercanos: { $titles }.
articles-lists = /articles los muestra.
closing = El programa se está cerrando.
internal = Algo ha fallado por nuestra parte; queda anotado.
memory-large = Los artículos de este servidor necesitan más memoria de la que tiene el programa; quien lo opera puede darle más (véase el README).
memory-short = Al programa le falta memoria en este momento; vuelve a preguntar en un minuto.
slow-down = Fue mucho de golpe; inténtalo de nuevo en { $seconds } s.

# The settings of a server, and who can see a channel.
settings-which-channel = Indica el canal: «watch», «open», «bots», «tell», «answering» y «forget» se refieren a uno.
settings-role-rights = Solo quien gestiona el servidor puede cambiar el rol de moderación.
settings-role-everybody = No todo el mundo puede moderar; elige otro rol.
settings-head = Los ajustes de este servidor:
settings-use = Qué usa de lo que puede:
use-articles = Artículos: { $used } de { $max }
use-characters = Caracteres: { $used } de { $max }
use-fetches = Páginas y feeds cargados en la última hora: { $used } de { $max }
settings-same = Nada cambió: ya era así.
settings-changed = { $count ->
    [one] 1 ajuste cambiado:
   *[other] { $count } ajustes cambiados:
 }
warning = ⚠ { $note }
settings-open-needless = Todos en este servidor pueden ver este canal: no hay nada que abrir.
settings-role-note = Discord todavía oculta los comandos de moderación a ese rol: muéstraselos en Ajustes del servidor, Integraciones.
articles-forgotten = { $count ->
    [one] 1 artículo olvidado.
   *[other] { $count } artículos olvidados.
 }
nothing-kept = No se guardaba nada de este canal.
settings-closed = { $reason }, y { $consequence }; si es lo que quieres, añade open: yes.
setting-line = { $name }: { $value }
setting-sentence = { $setting }.
setting-channel = Canal { $channel }
setting-role = Rol de moderación
setting-threshold = Umbral de confianza
setting-answers = Respuestas
setting-news = Novedades de los feeds
setting-gaps = Preguntas sin respuesta
value-none = ninguno
value-public = públicas
value-private = privadas
value-default = { $value } (por defecto)
value-news = en { $channel }
value-not-announced = no se anuncian
value-kept = se guardan { $days } días
value-not-kept = no se guardan
watched = observado
not-watched = no observado
with-bots = con mensajes de bots
without-bots = sin mensajes de bots
tell-nothing = el resultado no se dice
tell-reaction = el resultado se dice con una reacción
tell-reply = el resultado se dice con una respuesta
answering-off = no se responde nada delante de otros
answering-questions = se responden preguntas sin mención
answering-threads = se responden preguntas en hilos, sin mención
audience-closed = 🔒 cerrado: { $reason }
audience-opened = 🔓 abierto por la moderación: se cita a todos en este servidor
audience-opened-adults = 🔓 abierto por la moderación: se cita en canales con restricción de edad
closed-hidden = No todos en este servidor pueden ver este canal
closed-private-thread = Este hilo es privado
closed-age-restricted = Este canal tiene restricción de edad
reason-further-hidden = no todos pueden ver su canal
reason-further-private-thread = es privado
reason-further-age-restricted = tiene restricción de edad
reason-first-hidden = no todos en este servidor pueden ver este canal
reason-first-private-thread = este hilo es privado
reason-first-age-restricted = este canal tiene restricción de edad
opening-all = lo que se publique allí podrá citarse a todos en este servidor
opening-adults = lo que se publique allí podrá citarse en todos los canales con restricción de edad de este servidor
closed-place = { $reason }; { $consequence }.
channels-full = Como máximo { $count } canales pueden tener ajustes propios.
panel-more = Hay más ajustes de los que caben aquí: elige un canal para ver los suyos.
panel-channel = Configurar un canal
panel-role = Un rol cuyos miembros también moderan
panel-news = Un canal donde se anuncian artículos nuevos de los feeds
panel-gaps-no = No se guardan las preguntas sin respuesta
panel-gaps-yes = Se guardan 30 días las preguntas sin respuesta
panel-public = Las respuestas se muestran a todos
panel-private = Las respuestas las ve solo quien pregunta
panel-answering = Qué se responde allí
panel-answering-off = Nada delante de otros
panel-answering-mentions = Lo que me menciona
panel-answering-questions = También preguntas sin mención
panel-answering-threads = Lo mismo, cada pregunta en un hilo
panel-posts = Lo que se publica allí
panel-posts-watch = Se toman los artículos publicados allí
panel-posts-bots = También mensajes de bots y webhooks
panel-posts-open = Aunque no todos lo ven, se puede decir a otros lo que hay allí
panel-tell = Cómo se dice el resultado de un mensaje
panel-tell-reaction = Con una reacción
panel-tell-reply = Con una respuesta
panel-tell-nothing = De ningún modo
panel-percent = Por ciento, de 0 a 100
panel-percent-about = Por debajo, se dice que los artículos no responden. Vacío para el valor inicial.

# Said in channels, on forms and buttons, and in direct messages.
nothing-to-show = No hay nada que mostrar.
choose-by-option = Para elegir, pregunta de nuevo con uno de estos como «{ $option }»:
another-version = Esto es de otra versión del bot; pregunta de nuevo, por favor.
another-version-settings = Esto es de otra versión del bot; ejecuta /settings de nuevo, por favor.
another-version-form = Este formulario es de una versión anterior del bot; ejecuta el comando de nuevo, por favor.
another-version-button = Este botón es de otra versión del bot.
message-changed = Alguien se adelantó: este mensaje ha cambiado. Míralo de nuevo, por favor.
unknown-command = Ya no conozco este comando.
not-in-that-server = Ya no estás en ese servidor.
message-nothing-to-add = Este mensaje no contiene texto, archivo ni enlace que añadir.
message-closed = { $reason }, y { $consequence }. ¿Es lo que quieres?
channel-open-now = El canal ya está abierto; usa otra vez «Añadir a la biblioteca».
remedy-open = Abrir el canal
remedy-forget = Olvidar los artículos
remedy-add = Abrir el canal y añadirlo
closing-notice-place = { $channel } en { $server }: { $reason }.
closing-notice-kept = Ya no tomo nada de allí, y lo que vino de allí queda fuera de todas las respuestas ({ $articles }). Se conserva.
closing-notice-choice = Si abres el canal, { $consequence }. Si olvidas los artículos, se borran para siempre.
form-ask-on = Por ejemplo: «why?», «and the mayor?», «what else did she say?»
form-ask-about = Preguntar sobre esto
form-this-article = Se responde solo con este artículo.
form-question = Tu pregunta
form-empty = No había ninguna pregunta en el formulario.
ingest-rights = Los artículos los añade la moderación: miembros que pueden gestionar este servidor.
switched-off = En este canal no se responde nada delante de otros.
share-rights = Solo la moderación puede mostrarlo a todos.
delete-rights = Solo quien preguntó, o la moderación, puede borrar esta respuesta.
reply-unreadable = No puedo leer el mensaje al que respondes. Su menú funciona sin eso: Aplicaciones → ¿Quién dijo esto?
check-privately = Aplicaciones → Comprobar esto, en el menú del mensaje, lo compara con los artículos; solo tú ves el resultado.
message-not-article = Este mensaje no es un artículo de la biblioteca. La moderación lo añade con Aplicaciones → Añadir a la biblioteca.
message-no-words = Este mensaje no tiene palabras que yo pueda buscar.
progress = { $done } de { $total } hechos …
channel-unseen = No veo este canal.
no-message-content = No puedo leer mensajes, así que no tomo ninguno: quien me opera pone DISCORD_MESSAGE_CONTENT.
no-plain-questions = No puedo leer mensajes, así que solo respondo a menciones: quien me opera pone DISCORD_MESSAGE_CONTENT.
permissions-lacked = Me faltan permisos en este canal: { $permissions }.
permission-view = Ver canal
permission-history = Leer el historial de mensajes
permission-send = Enviar mensajes
permission-react = Añadir reacciones
permission-threads = Crear hilos públicos
permission-send-threads = Enviar mensajes en hilos
cannot-write = No puedo escribir en { $channel }, así que no puedo responderte allí. La moderación puede permitirlo: Ver canal y Enviar mensajes (en hilos: Enviar mensajes en hilos).
file-not-fetched = No se pudo obtener el archivo de Discord; adjúntalo de nuevo, por favor.
visibility-unstored = No se pudo guardar quién ve qué canal; vuelve a preguntar en un minuto.
welcome-head = Respondo a preguntas sobre artículos de prensa con las palabras que hay en ellos.
welcome-steps = Tres pasos:
welcome-add = Añade un artículo: { $ingest }, o el botón de abajo. Pueden hacerlo los miembros que gestionan el servidor.
welcome-ask = Pregunta: { $ask }, o mencióname con una pregunta. La respuesta muestra dónde está.
welcome-watch = Deja que los artículos lleguen solos: { $settings } con un canal y «watch», o { $follow } con un feed.
welcome-help = { $help } lo muestra todo.
welcome-button = Añadir un primer artículo
news-more = y { $count } más
settings-news-everybody = Las novedades no notifican a todos; elige otro rol.
setting-look = Aspecto de las respuestas
value-cards = tarjetas
value-embeds = incrustaciones simples
value-news-role = en { $channel }, notificando a { $role }
setting-reactions = Reacción 📥 de la moderación
value-adds = añade el mensaje a la biblioteca
value-adds-not = no hace nada
panel-look-cards = Las respuestas son tarjetas
panel-look-embeds = Las respuestas son incrustaciones simples con las mismas palabras
panel-reactions-no = Un 📥 de la moderación no hace nada
panel-reactions-yes = Un 📥 de la moderación añade un mensaje
panel-news-role = Un rol al que se notifica
check-nothing = Aquí no hay nada que comprobar: ni citas, ni cifras, ni fechas, ni el cargo de nadie.
check-left = { $count ->
    [one] 1 afirmación más no se comprobó.
   *[other] { $count } afirmaciones más no se comprobaron.
 }
check-line = { $claim }: { $verdict }
only-exact = Tal como está.
summed-uncertain-speaker = { $count ->
    [one] una con estas palabras, pero no es seguro quién lo dijo
   *[other] { $count } con estas palabras, pero no es seguro quién lo dijo
 }
only-uncertain-speaker = Con estas palabras, pero no es seguro quién lo dijo.
summed-altered = { $count ->
    [one] una alterada
   *[other] { $count } alterada
 }
only-altered = Alterada.
summed-other-speaker = { $count ->
    [one] una dicha por otra persona
   *[other] { $count } dicha por otra persona
 }
only-other-speaker = Dicha por otra persona.
summed-stitched = { $count ->
    [one] una compuesta de dos lugares
   *[other] { $count } compuesta de dos lugares
 }
only-stitched = Compuesta de dos lugares.
summed-denied = { $count ->
    [one] una negada o preguntada, no dicha
   *[other] { $count } negada o preguntada, no dicha
 }
only-denied = Negada o preguntada, no dicha.
summed-other-figure = { $count ->
    [one] una con otra cifra o fecha
   *[other] { $count } con otra cifra o fecha
 }
only-other-figure = Con otra cifra o fecha.
summed-absent = { $count ->
    [one] una en ningún artículo
   *[other] { $count } en ningún artículo
 }
only-absent = En ningún artículo.
summary-none = Ninguna de { $total } tal como está
summary-some = { $count } de { $total } tal como están
summary-line = { $counts }.
verdict-exact = tal como está.
verdict-exact-uncertain = tal como está; no es seguro quién lo dijo.
verdict-altered-quotation = alterada.
verdict-altered-figure = la cifra está con otras palabras.
verdict-altered-role = los artículos dan otro cargo.
verdict-other-speaker = dicha por otra persona.
verdict-other-speaker-named = dicha por otra persona, { $name }.
verdict-stitched = compuesta de dos lugares:
verdict-denied = negada, no dicha.
verdict-asked = preguntada, no dicha.
verdict-other-figure = otra cifra.
verdict-absent = en ningún artículo.
article-has = El artículo dice «{ $words }».
verdict-altered-date = la fecha está con otras palabras.
verdict-paraphrase = con otras palabras, si acaso. El pasaje más cercano:
verdict-other-date = otra fecha.
verdict-absent-closest = en ningún artículo con estas palabras. El pasaje más cercano:
