# French. Names of commands and options are lower case, at most 32 characters; descriptions have at most 100.

command-ask = demander
    .description = Poser une question ; la réponse est dans les mots mêmes des articles
    .option-question = Ta question, en mots simples
    .option-article = Chercher dans un seul article
    .option-explain = Montrer comment la réponse a été trouvée
option-export = exporter
command-who-said = qui-a-dit
    .description = Trouver qui a dit ces mots
    .option-words = Les mots, ou une partie
    .option-article = Chercher dans un seul article
command-check = vérifier
    .description = Comparer un message aux articles : qui a dit quoi, et les chiffres
    .option-text = Le message, le résumé ou la phrase
command-quotes = citations
    .description = Lister ce que quelqu'un a dit, ou ce qui a été dit de quelque chose
    .option-speaker = Les mots de qui : un nom complet ou un nom de famille
    .option-about = De quoi parlent les mots
    .option-article = Chercher dans un seul article
    .option-since = À partir de ce jour, mois ou année : 2031-05-03, 2031-05, 2031
    .option-until = Jusqu'à ce jour, mois ou année
    .option-order = Quels articles viennent d'abord ; les plus anciens par défaut
    .option-page = Quelle page d'une longue liste
command-sources = sources
    .description = Qui est cité dans un article ou sur un sujet : noms, rôles, qui n'est pas nommé et pourquoi
    .option-article = Quel article ; le plus récent par défaut
    .option-topic = Tous les articles sur un sujet
    .option-page = Quelle page d'une longue liste
command-summary = résumé
    .description = Ce que disent un article, tous ceux d'un sujet ou les derniers jours, dans leurs propres phrases
    .option-article = Quel article ; le plus récent par défaut
    .option-topic = Ce que tous les articles disent de quelque chose
    .option-days = Ce qui est nouveau ces derniers jours
    .option-length = Longueur ; court par défaut
    .option-sentences = Nombre de phrases au plus
    .option-characters = Nombre de caractères au plus
command-timeline = chronologie
    .description = Ce qui s'est passé et quand : sujet, personne ou article, avec image ; sinon la dernière histoire
    .option-topic = Ce que tous les articles disent de quelque chose
    .option-person = Où quelqu'un est nommé : un nom complet ou un nom de famille
    .option-article = Ce que dit un article
    .option-dates = Nombre de dates au plus
    .option-sentences = Nombre de phrases par date au plus ; une par défaut
command-who-is = qui-est
    .description = Qui est quelqu'un, dans les mots des articles : rôles, citations, ce qu'on en dit
    .option-name = Un nom complet ou un nom de famille
command-search = chercher
    .description = Trouver les passages qui contiennent certains mots
    .option-words = Que chercher
command-articles = articles
    .description = Lister les articles, les plus récents d'abord
    .option-page = Quelle page d'une longue liste
command-help = aide
    .description = Ce qu'on peut demander, et comment
    .option-command = Une commande à expliquer
command-ingest = ajouter
    .description = Ajouter des articles : lien, fichiers ou texte ; sans rien, un formulaire les demande
    .option-file = Texte, HTML, courriel, JSON, ou un ZIP de ceux-ci
    .option-text = Le texte de l'article
    .option-link = L'adresse web de l'article
    .option-title = Son titre, si le texte ne commence pas par lui
    .option-date = Quand il a été publié, par exemple 2025-08-20
command-follow = suivre
    .description = Suivre un flux : ses nouveaux articles arrivent seuls ; sans flux, la liste de ceux suivis
    .option-feed = Adresse d'un flux, ou d'une page qui en a un
    .option-stop = Ne plus le suivre ; ses articles restent
command-article = article-corriger
    .description = Corriger le titre, la date, la source ou le lien d'un article
    .option-article = Quel article
    .option-title = Comment il s'appelle
    .option-date = Quand il a été publié, par exemple 2025-08-20 ; « none » si inconnu
    .option-source = Qui l'a publié ; « none » si inconnu
    .option-link = Son adresse web ; « none » si inconnue
command-forget = oublier
    .description = Retirer un article, ou tout ce qu'une personne a publié
    .option-article = Quel article ; un rechargement ne le ramène pas
    .option-person = De qui les messages et l'identifiant sont à effacer partout
    .option-undo = Ramener ce qui a été oublié ces dix dernières minutes : son identifiant court
    .option-confirm = Oublier la personne sans redemander ; il n'y a pas de retour
command-reload = recharger
    .description = Comparer le dossier d'articles à la bibliothèque et relire chaque article
command-settings = réglages
    .description = Montrer ou changer ma façon de travailler sur ce serveur
    .option-channel = Le salon dont parlent les cinq options suivantes et « oublier »
    .option-watch = Si les articles publiés dans le salon sont pris
    .option-open = Si ce qui est publié dans un salon que tous ne voient pas peut être cité aux autres
    .option-bots = Si les messages de bots et de webhooks y sont pris aussi
    .option-tell = Comment y est annoncé ce que devient un message
    .option-answering = À quoi répondre : rien, mentions, aussi les questions sans mention, ou chacune dans un fil
    .option-moderator-role = Un rôle dont les membres modèrent aussi
    .option-threshold = Confiance en pour cent sous laquelle les articles sont dits ne pas répondre
    .option-answers = Qui voit une réponse, sauf choix de la personne qui demande
    .option-look = Aspect des réponses : cartes, ou intégrations simples avec les mêmes mots
    .option-news = Le salon où les nouveaux articles des flux sont annoncés
    .option-news-role = Le rôle notifié des nouveaux articles des flux
    .option-reactions = Si la réaction 📥 de la modération ajoute un message à la bibliothèque
    .option-gaps = Si les questions sans réponse sont gardées 30 jours, sans dire qui les a posées
    .option-forget = Supprimer ce qui est gardé d'un salon fermé, et ne plus le surveiller
    .option-clear = Remettre l'un de ceux-ci à sa valeur de départ
command-audit = journal
    .description = Montrer ce qu'ont fait les modérateurs, le plus récent d'abord
    .option-before = Montrer ce qui précède l'action portant ce numéro
command-gaps = lacunes
    .description = Les questions restées sans réponse, si ce serveur les garde
    .option-export = En fichier, un objet JSON par ligne
    .option-page = Quelle page d'une longue liste
command-confirm = confirmer
    .description = Confirmer le passage qui répond à une question : les semblables le reçoivent en premier
    .option-question = La question ; sans elle, la liste de ce qui est confirmé
    .option-article = L'article du passage ; sans lui, le premier qui répond
    .option-sentence = Le numéro de sa phrase
    .option-remove = Retirer ce qui était confirmé pour la question
    .option-page = Quelle page de la liste

option-about = sujet-des-mots
option-answering = répondre
option-answers = réponses
option-article = article
option-before = avant
option-bots = bots
option-channel = salon
option-characters = caractères
option-clear = remettre
option-command = commande
option-confirm = confirmer
option-date = date
option-dates = dates
option-days = jours
option-explain = expliquer
option-feed = flux
option-file = fichier
option-forget = oublier
option-gaps = lacunes
option-length = longueur
option-link = lien
option-look = aspect
option-moderator-role = rôle-de-modération
option-name = nom
option-news = nouvelles
option-news-role = rôle-nouveautés
option-open = ouvrir
option-order = ordre
option-page = page
option-person = personne
option-private = privé
    .description = Ne montrer la réponse qu'à moi
option-question = question
option-reactions = réactions
option-remove = retirer
option-sentence = phrase
option-sentences = phrases
option-since = depuis
option-source = source
option-speaker = orateur
option-stop = arrêter
option-tell = annoncer
option-text = texte
option-threshold = seuil
option-title = titre
option-topic = sujet
option-undo = annuler
option-until = jusque
option-watch = surveiller
option-words = mots
further-file = Un fichier de plus

choice-cards = cartes
choice-embeds = intégrations simples
choice-kept = ce qui est gardé
choice-long = long
choice-medium = moyen
choice-mentions = mentions
choice-moderator-role = rôle de modération
choice-newest = les plus récents
choice-news = salon des nouvelles
choice-news-role = rôle des nouveautés
choice-nothing = rien
choice-off = rien
choice-oldest = les plus anciens
choice-private = privé
choice-public = public
choice-questions = aussi les questions sans mention
choice-reaction = réaction
choice-reply = réponse
choice-short = court
choice-threads = questions, chacune dans un fil
choice-threshold = seuil

menu-add-to-library = Ajouter à la bibliothèque
menu-ask-about-this = Poser une question dessus
menu-check-this = Vérifier ceci
menu-summarise = Résumer
menu-who-said-this = Qui a dit cela ?

# Around answers. Variables in braces stay as they are.
no-articles = Il n'y a pas encore d'articles. Un modérateur en ajoute avec /ingest.
nothing-named = On ne sait pas de qui ou de quoi il s'agit : aucune question des dix dernières minutes ne le nomme.
not-answered = Les articles n'y répondent pas.
no-such-words = Aucun article ne contient ces mots.
nothing-more = Rien d'autre dans les articles n'y répond.
about-question = Question : { $question }
about-question-more = Question : { $question } (ce qui n'a pas encore été montré)
about-question-article = Question : { $question } (dans le même article)
which-is-meant = On ne sait pas au juste de qui il s'agit. Quelle est la question ?
closest-passages = Les passages les plus proches :
named-nowhere = Aucun article ne nomme { $names }.
named-nowhere-meant = Aucun article ne nomme { $names }. Voulais-tu dire { $meant } ?
article-says = L'article dit :
confirmed = Confirmé par un modérateur :
articles-say = { $count ->
    [one] Un article dit :
   *[other] { $count } articles disent :
 }
articles-differ = Les articles divergent : { $differences }.
differs-newest = le plus récent ({ $day }) dit « { $figure } »
differs-dated = un autre ({ $day }) « { $figure } »
differs-first = l'un dit « { $figure } »
differs-next = un autre « { $figure } »
said-by = Paroles de { $names }.
did-not-say = Selon l'article, { $names } ne l'a pas dit.
speaker-untold = Les articles ne disent pas qui l'a dit.
nobody-quoted = Les mots y sont, mais personne n'est cité avec eux.
inferred-name = { $name } (déduit)
nearly = Presque : { $rest }
more-close-one = Un autre passage est proche.
more-close = { $count } autres passages sont proches.
runner-up = Le deuxième :
how-found = Comment cela a été trouvé :
around-it = Ce qui se trouve autour dans l'article :
no-passage = Cette réponse ne montre aucun passage.
another-place = Ailleurs, c'est écrit autrement :
button-previous = Précédent
button-next = Suivant
button-context = Contexte
button-more = Plus
button-who-else = Qui d'autre
button-not-answer = Pas une réponse
button-confirm = C'est ça
button-ask-on = Continuer
button-delete = Supprimer
button-share = Montrer à tous
button-source = Ouvrir la source
choose-one = Choisis
page-of = Page { $page } sur { $pages }
page-part-of = Page { $page } sur { $pages }, partie { $part } sur { $parts }
context-before = Avant :
context-after = Après :
passage-continued = suite
passage-continues = à suivre
sentence-number = phrase { $first }
sentence-numbers = phrases { $first }–{ $last }
speaker-inferred = déduit
speaker-inferred-from = déduit de « { $words } »
also-in = aussi dans :
also-at = aussi à :
story-also-at = l'histoire aussi à :
other-place = 1 autre endroit
other-places = { $count } autres endroits
and-more = { $named } et { $count } de plus
servers-only = Je réponds sur des serveurs : ajoute-moi à l'un d'eux, ou utilise /ask là où je suis.
not-in-server = Je ne suis pas sur ce serveur, je n'ai donc pas d'articles d'où répondre. Qui le gère peut m'ajouter ; là où je suis, je réponds.
usage = Pose-moi une question sur les articles : mentionne-moi avec elle, ou tape /help.
advice-sorry = Désolé, ce n'était pas la question. Rien n'en est gardé. Ce qui aide souvent :
advice-kept = Désolé, ce n'était pas la question. La question et le passage sont gardés 30 jours pour les modérateurs, sans ton nom. Ce qui aide souvent :
advice-more = « Plus », sous la réponse, montre les passages suivants.
advice-words = Demande une seule chose à la fois, avec un nom ou un mot que les articles emploient.
advice-article = Indique l'article dans l'option de /ask : on ne cherche alors que dans celui-ci.
advice-search = /search trouve chaque phrase avec certains mots, et /who-said qui les a dits.
advice-perhaps = Il se peut aussi que les articles ne le disent pas.

# Heads, counts and items of lists, summaries, timelines and profiles.
heading = { $all } :
count-articles = { $count ->
    [one] { $count } article
   *[other] { $count } articles
 }
in-articles = { $count ->
    [one] dans { $count } article
   *[other] dans { $count } articles
 }
from-articles = { $count ->
    [one] de { $count } article
   *[other] de { $count } articles
 }
count-sentences = { $count ->
    [one] { $count } phrase
   *[other] { $count } phrases
 }
count-quotations = { $count ->
    [one] { $count } citation
   *[other] { $count } citations
 }
quotations-by = { $count ->
    [one] { $count } citation de { $name }
   *[other] { $count } citations de { $name }
 }
by-speakers = { $count ->
    [one] d'une personne
   *[other] de { $count } personnes
 }
count-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
 }
count-dates = { $count ->
    [one] { $count } date
   *[other] { $count } dates
 }
count-stories = { $count ->
    [one] { $count } sujet
   *[other] { $count } sujets
 }
count-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
 }
in-places = à { $count } endroits
without-date = sans date
days-range = du { $from } au { $to }
list-part = { $all } ; { $from } à { $to }
list-part-newest = { $all }, de { $from } à { $to } en partant du plus récent
next-items = { $count ->
    [one] Le suivant
   *[other] Les { $count } suivants
 }
in-articles-dated = { $all } dans { $count } articles, { $days }
who-speaks = Qui parle combien :
speaker-share = { $name } : { $words }, { $quotations }
more-speakers = { $count ->
    [one] et { $count } autre personne
   *[other] et { $count } autres personnes
 }
no-quotation = Les articles ne contiennent aucune citation{ $who }{ $what }{ $since }{ $until }.
no-quotation-article = Cet article ne contient aucune citation{ $who }{ $what }{ $since }{ $until }.
condition-who = {" "}de { $name }
condition-about = {" "}sur « { $about } »
condition-since = {" "}depuis { $day }
condition-until = {" "}jusqu'à { $day }
several-called = Plusieurs personnes s'appellent « { $name } ».
nobody-called = Personne du nom de « { $name } » n'est cité.
no-article-names = Aucun article ne nomme « { $name } ».
who-is-meant = De qui s'agit-il ?
did-you-mean = Voulais-tu dire :
no-article-about = Aucun article ne porte sur « { $topic } ».
no-article-about-this = Aucun article n'en parle.
timeline-none = Les articles ne donnent aucune date.
timeline-none-topic = Les articles ne donnent aucune date sur « { $topic } ».
timeline-none-person = Les articles ne donnent aucune date sur { $name }.
timeline-none-story = Les articles ne donnent aucune date sur le sujet le plus récent.
timeline-head = { $dates } { $articles } :
timeline-head-topic = { $dates } sur « { $topic } » { $articles } :
timeline-head-person = { $dates } sur { $name } { $articles } :
timeline-head-story = { $dates } sur le sujet le plus récent { $articles } :
timeline-one-of = Prends « topic », « person » ou « article », un seul des trois.
date = { $day }
date-inferred = { $day } (déduit)
date-published = { $day } (jour de publication)
date-in-articles = { $date }, dans { $count } articles
profile-head = { $name } est nommé { $times } { $articles }.
times-once = une fois
times-twice = deux fois
times = { $count } fois
first-named = Nommé d'abord : { $source }
last-named = Nommé en dernier : { $source }
named-beside = Nommés dans les mêmes articles : { $names }
name-in-articles = { $name } ({ $count } articles)
profile-roles = Qui est { $name }, d'après les articles :
profile-told = Ce qui est raconté de { $name } :
profile-said = Ce que { $name } a dit, l'article le plus récent d'abord :
more-quotations = { $count ->
    [one] { $count } autre citation : /quotes speaker: { $name }
   *[other] { $count } autres citations : /quotes speaker: { $name }
 }
summary-head = { $count ->
    [one] { $kept } phrase sur 1, { $percent } % de moins à lire :
   *[other] { $kept } sur { $count } phrases, { $percent } % de moins à lire :
 }
article-or-days = Prends « article » ou « days » : un article est aussi récent qu'il est.
topic-untold-article = L'article ne parle pas de « { $topic } ».
topic-untold = Aucun article ne parle de « { $topic } ».
topic-untold-today = Aucun article d'aujourd'hui ne parle de « { $topic } ».
topic-untold-days = Aucun article des { $days } derniers jours ne parle de « { $topic } ».
closest-sentences = Les phrases les plus proches :
topic-head = { $sentences } sur « { $topic } » { $articles }, { $days } :
recent-head-today = { $articles } d'aujourd'hui, { $stories } :
recent-head-days = { $articles } des { $days } derniers jours, { $stories } :
nothing-today = Aucun article n'est d'aujourd'hui.
nothing-days = Aucun article n'est des { $days } derniers jours.
newest-from = Le plus récent est du { $day }.
newest-added = Le plus récent a été ajouté le { $day }.
story-number = Sujet { $number }
more-stories = { $count ->
    [one] { $count } autre sujet : demande avec un thème, ou vois /articles.
   *[other] { $count } autres sujets : demande avec un thème, ou vois /articles.
 }
key-names = Noms principaux : { $names }.
key-words = Mots clés : { $words }.
sources-head = { $sources } : { $kinds }.
kind-person = { $count ->
    [one] une personne
   *[other] { $count } personnes
 }
kind-organisation = { $count ->
    [one] une organisation
   *[other] { $count } organisations
 }
kind-document = { $count ->
    [one] un document
   *[other] { $count } documents
 }
kind-unnamed = { $count ->
    [one] une anonyme
   *[other] { $count } anonymes
 }
without-source = { $count ->
    [one] { $count } citation sans source.
   *[other] { $count } citations sans source.
 }
source-line = { $name } : { $facts } ; { $quotations }, { $percent } % des mots cités.
source-person = personne
source-organisation = organisation
source-document = document
source-unnamed = anonyme
not-named-because = non nommé : { $reason }
outlets-missing = Aucun article de { $names } n'en fait partie.
only-in-outlet = Seulement dans { $outlet } : { $names }.
in-all-outlets = Dans les { $count } médias : { $names }.
more-names = { $count } de plus
nobody-is-quoted = Personne n'est cité.
added-on = ajouté le { $day }
another-text-of = un autre texte de { $id }
claims-source = dit venir de { $source }
another-post = un autre message
help-begin = Il n'y a pas encore d'articles : commence par /ingest.
help-intro = Des questions sur des articles de presse, auxquelles répondent leurs propres mots :
help-moderators = Pour la modération :
help-more = /help suivi d'une commande en dit plus sur elle.
help-try = Essaie l'une de celles-ci :
help-example = Par exemple :
help-command = /{ $name } : { $about }.
help-for-moderators = Pour la modération.
help-entry = /{ $name } : { $about }
help-option = { $name } : { $about }
help-optional = { $about } ; facultatif
with-choices = { $about } ({ $choices })
talk-ok = Pose d'autres questions quand tu veux.
talk-thanks = Je t'en prie.
talk-praise = Merci.
talk-bye = Au revoir.
talk-doubt = Je montre mot pour mot ce que disent les articles, et ne peux pas juger si c'est vrai. « What else? » montre d'autres passages ; la source sous chacun mène à l'article.
talk-blame = Cela peut arriver : je trouve les passages par leurs mots. D'autres mots pour la même question en trouveront peut-être un meilleur, et /ask avec « explain » montre comment une réponse a été trouvée.
what-i-do = Je réponds aux questions sur les articles ajoutés ici, avec les mots qui s'y trouvent. Pose tes questions en anglais, comme à une personne : « Who opened the bridge? », « What did the mayor say about it? », puis peut-être « why? ». /help donne la liste des commandes.
questions-left = { $count ->
    [one] Ce sont les { $answered } premières questions ; il en reste une. Pose la suite dans un autre message.
   *[other] Ce sont les { $answered } premières questions ; il en reste { $count }. Pose la suite dans un autre message.
 }

# What the articles hold of a text.
differences = L'article porte { $told }.
difference-none = pas de { $asked }
difference-more = aussi { $written }
difference-other = { $written }, et non { $asked }
more-differences = { $count ->
    [one] { $count } autre différence
   *[other] { $count } autres différences
 }

# What moderators do with articles, posts and feeds, and what becomes of it.
outcome-added = Ajouté
outcome-replaced = Remplacé
outcome-duplicate = Déjà là
outcome-merged = Sujet connu
ingested = { $outcome } : { $title } ({ $id }) : { $facts }.
quotations-speakers = { $quotations } { $speakers }
dated = daté du { $day }
outcomes-head = { $count ->
    [one] { $count } article lu : { $outcomes }.
   *[other] { $count } articles lus : { $outcomes }.
 }
count-added = { $count } ajouté(s)
count-replaced = { $count } remplacé(s)
count-duplicate = { $count } déjà là
count-merged = { $count } sujet(s) connu(s)
count-refused = { $count } refusé(s)
more-refused = … et { $count } de plus.
named-reason = { $name } : { $reason }
ingest-one-way = /ingest prend des fichiers, un texte ou un lien, un seul à la fois.
ingest-one-article = Un titre ou une date vaut pour un seul article ; donne les fichiers un par un.
ingest-nothing = /ingest a besoin d'un fichier, d'un texte ou d'un lien.
article-nothing = /article a besoin de ce qu'il faut corriger : title, date, source ou link.
article-corrected = Corrigé : { $title } ({ $id }).
article-same = Rien n'a changé, c'était déjà ainsi : { $title } ({ $id }).
field-date = date : { $value }
field-source = source : { $value }
field-link = lien : { $value }
field-claim = le message { $claim }
unknown = inconnu
forget-one = Nomme un article ou une personne, pas les deux.
forget-which = Nomme l'article ou la personne à oublier.
forgotten = Oublié : { $title } ({ $id }).
forgotten-others = D'autres textes de ce sujet sont encore là : { $ids }.
undo = Annuler
restored = Il est revenu : { $title } ({ $id }).
forget-person-warning = Oublier cette personne est irréversible :
forget-person-button = Oublier la personne pour de bon
person-forgotten = La personne est oubliée.
person-only-goes = Ce qu'elle seule a publié disparaît : { $articles }.
person-only-went = Ce qu'elle seule a publié a disparu : { $articles }.
person-kept-elsewhere = Conservé aux autres endroits où cela se trouve : { $articles }.
person-kept-unnamed = Conservé sans dire qui l'a ajouté : { $articles }.
person-id-is = Son identifiant est retiré du journal et des flux.
person-id-was = Son identifiant a été retiré du journal et des flux.
person-mentioned = Les mots des autres qui contiennent son identifiant restent ; oublie-les un par un avec /forget : { $ids }.
ids-and-more = { $ids } et { $count } de plus
reload-head = { $count ->
    [one] { $count } article lu : { $added } ajouté(s), { $changed } modifié(s), { $removed } retiré(s).
   *[other] { $count } articles lus : { $added } ajouté(s), { $changed } modifié(s), { $removed } retiré(s).
 }
files-left-out = { $count ->
    [one] { $count } fichier laissé de côté :
   *[other] { $count } fichiers laissés de côté :
 }
follow-unavailable = Les flux ne sont pas lus ici.
follow-which = /follow a besoin du flux à arrêter.
follow-stopped = { $feed } n'est plus suivi ; ses articles restent.
following-nothing-yet = { $feed } est suivi : les nouveautés arrivent désormais.
following-came-in = { $count ->
    [one] { $feed } est suivi : son article le plus récent est arrivé.
   *[other] { $feed } est suivi : ses { $count } articles les plus récents sont arrivés.
 }
not-taken = { $count ->
    [one] { $count } article n'a pas pu être pris :
   *[other] { $count } articles n'ont pas pu être pris :
 }
other-feeds = La page indique aussi d'autres flux :
no-feed-followed = Aucun flux n'est suivi. /follow feed: avec son adresse commence.
feeds-followed = { $count ->
    [one] { $count } flux suivi :
   *[other] { $count } flux suivis :
 }
feed-read = lu à { $time } UTC
feeds-full = Un serveur peut suivre { $count } flux ; arrêtes-en un avant d'en suivre un autre.
feed-known = { $feed } est déjà suivi.
feed-none-here = Il n'y a à ce lien ni flux, ni page qui en indique un.
feed-unknown = Aucun flux de ce nom n'est suivi ; /follow seul en donne la liste.
gaps-not-kept = Ce serveur ne conserve pas les questions. /settings gaps: yes conserve 30 jours celles qui restent sans réponse.
gaps-none = Aucune question des { $days } derniers jours n'est sans réponse.
gaps-head = { $count ->
    [one] { $count } question des { $days } derniers jours :
   *[other] { $count } questions des { $days } derniers jours, les semblables ensemble :
 }
gaps-refused = pas une réponse
gaps-some-refused = dont { $count } pas une réponse
gaps-exported = { $count ->
    [one] { $count } question, une par ligne :
   *[other] { $count } questions, une par ligne :
 }
confirm-not-kept = Rien n'est gardé sur ce serveur, aucun passage ne peut donc être confirmé. /settings gaps: yes garde les questions et les passages confirmés.
confirm-not-here = Aucune question n'est gardée ici : seulement dans les salons que tout le monde voit, si /settings gaps: yes le dit.
confirm-too-many = { $count } passages sont confirmés et on n'en garde pas plus ; /confirm les liste, remove: yes en retire un.
confirm-none = Aucun passage n'est confirmé pour une question.
confirm-head = { $count ->
    [one] 1 question avec un passage confirmé :
   *[other] { $count } questions avec un passage confirmé :
 }
confirm-done = Confirmé. Les questions semblables reçoivent d'abord ce passage :
confirm-taken-back = Retiré.
confirm-none-for-words = Aucun passage n'est confirmé pour ces mots.
confirm-none-near = Aucun passage n'approche de cette question : indique l'article et la phrase.
confirm-which-article = Indique l'article de cette phrase.
confirm-sentences = { $count ->
    [one] L'article a 1 phrase.
   *[other] L'article a { $count } phrases.
 }
confirm-place = phrase { $sentence } de { $title } ({ $id })
confirm-fallen = l'article a changé ou n'est plus là
audit-empty = Rien n'est encore consigné.
audit-none-before = Il n'y a rien avant.
audit-older = Plus anciennes : /audit before: { $number }
audit-head = { $count ->
    [one] { $count } action, la dernière d'abord (heures UTC) :
   *[other] { $count } actions, la dernière d'abord (heures UTC) :
 }
no-such-article = Cet article n'existe pas.
title-empty = Le titre est vide.
link-begins = Un lien commence par https:// ou http://.
several-articles-in-file = Le fichier contient plusieurs articles ; donne-le à /ingest.
links-not-read = Les liens ne sont pas lus ici ; donne l'article en fichier ou en texte.
removed-by-moderator = La modération a retiré cet article.
undo-too-late = Trop tard pour annuler : seul ce qui a été oublié dans les dix dernières minutes peut revenir.
date-unreadable = La date « { $date } » n'est pas lisible ; écris-la comme 2025-08-20.
text-too-long = Le texte a { $length } caractères ; un article peut en avoir { $most }.
no-sentence = Il n'y a pas de phrase d'au moins { $count } mots.
fetches-used-one = Ce serveur a chargé la seule page permise par heure ; la suivante dans { $minutes } min.
fetches-used = Ce serveur a chargé les { $pages } pages permises par heure ; la suivante dans { $minutes } min.
folder-unreadable = Le dossier des articles n'est pas lisible.
share-articles = Une personne peut remplir { $percent } % de cette bibliothèque par ses messages : tu as { $used } articles sur { $most } ; la modération peut ajouter celui-ci.
share-characters = Une personne peut remplir { $percent } % de cette bibliothèque par ses messages : tu as { $used } caractères sur { $most }, et ce texte en a { $length } ; la modération peut l'ajouter.
full-memory = La bibliothèque est pleine : avec { $articles }, elle occupe la mémoire d'un serveur ; oublie un article avec /forget avant d'en ajouter un.
full-articles = La bibliothèque est pleine : elle a { $used } articles sur { $most } ; oublie un article avec /forget avant d'en ajouter un.
full-characters = La bibliothèque est pleine : il reste de la place pour { $left } caractères et l'article en a { $length } ; oublie un article avec /forget avant d'en ajouter un.
library-full = La bibliothèque est pleine.

# Why a file or a text cannot be read.
file-is-pdf = Le fichier est un PDF ; seul le texte brut peut être lu.
file-is-rtf = Le fichier est un document RTF ; seul le texte brut peut être lu.
file-is-zip = Le fichier est une archive ZIP ou un document bureautique ; seul le texte brut peut être lu.
file-is-office = Le fichier est un document bureautique ; seul le texte brut peut être lu.
file-utf-damaged = Le fichier commence en UTF-16 mais est endommagé.
text-is-html = C'est une page web (HTML) ; seul le texte brut peut être lu ici.
text-empty = Il n'y a pas de texte dedans.
text-not-plain = Ce n'est pas du texte brut ; seul le texte brut peut être lu.
file-cannot-open = Le fichier ne s'ouvre pas ({ $code }).
archive-damaged = L'archive est endommagée ou verrouillée et ne peut pas être décompressée.
archive-files = L'archive a plus de { $count } fichiers.
archive-bytes = L'archive contient plus de { $count } octets.
archive-nothing = L'archive ne contient ni texte, ni HTML, ni JSON, ni courriel.
archive-in-archive = Une archive dans une archive n'est pas ouverte.
json-not = Le fichier s'appelle JSON mais n'en est pas.
json-nothing = Le JSON ne contient pas d'article : « articleBody » de schema.org, ou « text ».
mail-nothing = Le courriel ne contient pas de texte.
mail-damaged = Le courriel est endommagé et illisible.
file-too-long = Le fichier fait { $bytes } octets ; au plus { $most } peuvent être lus.
file-kind-unreadable = { $name } : les fichiers { $kind } ne peuvent pas être lus ici ; colle le texte, ou joins-le en .txt ou .html.

# Why a link, a page or a feed cannot be read.
link-too-long = Un lien peut avoir au plus { $count } caractères.
link-scheme = Seuls les liens http et https peuvent être lus, pas { $scheme }.
link-password = Un lien qui contient un nom d'utilisateur ou un mot de passe n'est pas lu.
link-port = Seuls les ports 80 et 443 du web sont lus, pas le port { $port }.
link-no-address = Ce n'est pas une adresse web ; un lien commence par https://.
link-not-public = Ce lien ne mène pas au web public.
page-error = Le lien mène à une page d'erreur.
page-robots = Le site montre un contrôle anti-robots à la place de la page.
page-cookies = Le site montre une question sur les cookies à la place de la page.
page-paywall = Le site ne montre que le début de l'article aux lecteurs sans abonnement.
page-video = La page est une vidéo sans article.
page-list = La page est une liste de liens vers des articles ; donne le lien d'un article.
page-no-text = Aucun texte d'article n'a été trouvé sur la page.
page-packed = La page est compressée d'une façon illisible.
feed-packed = Le flux est compressé d'une façon illisible.
page-damaged = La page est arrivée endommagée.
feed-damaged = Le flux est arrivé endommagé.
page-too-large = La page dépasse { $count } octets.
feed-too-large = Le flux dépasse { $count } octets.
page-elements = La page a trop d'éléments et ne peut pas être lue.
page-depth = La page a plus de { $count } éléments imbriqués et ne peut pas être lue.
feed-broken = Le flux est endommagé et illisible.
feed-items = Le flux a plus de { $count } éléments.
page-type = Le lien mène à { $type } ; seuls les pages web et le texte brut peuvent être lus.
type-unknown = quelque chose d'inconnu
site-unknown = Il n'y a pas de site appelé { $name }.
site-busy = Trop de pages de { $host } sont en cours de lecture ; réessaie dans une minute.
pages-busy = Trop de pages sont en cours de lecture ; réessaie dans une minute.
feeds-busy = Trop de flux sont en cours de lecture ; réessaie dans une minute.
site-stopped = Le site a cessé de répondre.
page-slow = La page n'a pas pu être lue en { $seconds } secondes.
feed-slow = Le flux n'a pas pu être lu en { $seconds } secondes.
page-memory = La page demande trop de mémoire.
feed-memory = Le flux demande trop de mémoire.
page-tangled = La page est trop embrouillée pour être lue.
feed-tangled = Le flux est trop embrouillé pour être lu.
link-redirects = Le lien redirige plus de { $count } fois.
page-gone = Il n'y a plus de page à ce lien.
feed-gone-link = Il n'y a plus de flux à ce lien.
page-forbidden = Le site ne laisse pas lire cette page (il a répondu { $status }).
feed-forbidden = Le site ne laisse pas lire ce flux (il a répondu { $status }).
site-patience = Le site demande plus de patience (il a répondu 429).
page-not-given = Le site n'a pas donné la page (il a répondu { $status }).
feed-not-given = Le site n'a pas donné le flux (il a répondu { $status }).
page-late = La page n'est pas arrivée en { $seconds } secondes.
feed-late = Le flux n'est pas arrivé en { $seconds } secondes.
site-unreachable = Le site n'a pas pu être joint.
site-certificate = Le site n'a pas pu être joint : son certificat n'est pas en règle.
site-refuses = Le site n'a pas pu être joint : il n'accepte pas de connexions.
site-broke-off = Le site n'a pas pu être joint : il a coupé la connexion.

# What is wrong with a call, and what went wrong with it.
no-such-command-meant = Il n'y a pas de commande /{ $name } ; voulais-tu dire /{ $near } ?
no-such-command = Il n'y a pas de commande /{ $name } ; il y a { $names }.
for-moderators = /{ $name } est réservé à la modération de ce serveur.
bad-option-needed = /{ $name } a besoin de « { $option } » : { $about }
bad-option-misspelled = L'option « { $name } » est mal écrite, il faut « { $near } ».
bad-option-unknown = /{ $name } n'a pas d'option « { $option } » ; il y a { $known }.
bad-option-unknown-none = /{ $name } n'a pas d'option « { $option } » ; il n'y en a pas.
bad-option-text = « { $name } » est un texte.
bad-option-too-long = « { $name } » a { $length } caractères ; { $most } au plus sont possibles.
bad-option-choice = « { $name } » est l'un de { $choices }.
bad-option-integer = « { $name } » est un nombre entier de { $min } à { $max }.
bad-option-flag = « { $name } » est yes ou no.
bad-option-file = « { $name } » est un fichier.
bad-option-files = « { $name } » prend de 1 à { $count } fichiers.
bad-option-id-channel = « { $name } » est un salon ou son numéro.
bad-option-id-role = « { $name } » est un rôle ou son numéro.
bad-option-id-user = « { $name } » est une personne ou son numéro.
since-after-until = « since » { $since } est après « until » { $until }.
day-format = « { $name } » est un jour comme 2031-05-03, un mois comme 2031-05 ou une année comme 2031.
no-such-page = { $count ->
    [one] Il y a une page ; « page » { $page } n'en fait pas partie.
   *[other] Il y a { $count } pages ; « page » { $page } n'en fait pas partie.
 }
articles-fit = { $count } articles correspondent à « { $words } » : lequel ?
articles-fit-first = { $count } articles correspondent à « { $words } », voici les { $shown } premiers : lequel ?
topic-hint = /{ $name } topic: { $topic } dit ce que tous les articles en racontent.
link-unknown = Aucun article de la bibliothèque ne se trouve à ce lien.
library-empty = Il n'y a pas encore d'articles.
article-unknown = Aucun article ne s'appelle « { $title } ».
closest-titles = Les plus proches : { $titles }.
articles-lists = /articles en donne la liste.
closing = Le programme est en cours d'arrêt.
internal = Quelque chose a mal tourné de notre côté ; c'est noté.
memory-large = Les articles de ce serveur demandent plus de mémoire que le programme n'en a ; son exploitant peut lui en donner plus (voir le README).
memory-short = Le programme manque de mémoire en ce moment ; redemande dans une minute.
slow-down = C'était beaucoup d'un coup ; réessaie dans { $seconds } s.

# The settings of a server, and who can see a channel.
settings-which-channel = Nomme le salon : « watch », « open », « bots », « tell », « answering » et « forget » portent sur un salon.
settings-role-rights = Seules les personnes qui gèrent le serveur peuvent changer le rôle de modération.
settings-role-everybody = Tout le monde ne peut pas modérer ; choisis un autre rôle.
settings-head = Les paramètres de ce serveur :
settings-use = Ce qu'il utilise de ce qu'il peut :
use-articles = Articles : { $used } sur { $max }
use-characters = Caractères : { $used } sur { $max }
use-fetches = Pages et flux chargés dans la dernière heure : { $used } sur { $max }
settings-same = Rien n'a changé : c'était déjà ainsi.
settings-changed = { $count ->
    [one] { $count } paramètre changé :
   *[other] { $count } paramètres changés :
 }
warning = ⚠ { $note }
settings-open-needless = Tout le monde sur ce serveur voit ce salon : il n'y a rien à ouvrir.
settings-role-note = Discord cache encore les commandes de modération à ce rôle : montre-les-lui dans Paramètres du serveur, Intégrations.
articles-forgotten = { $count ->
    [one] { $count } article oublié.
   *[other] { $count } articles oubliés.
 }
nothing-kept = Rien n'était conservé de ce salon.
settings-closed = { $reason }, et { $consequence } ; si c'est voulu, ajoute open: yes.
setting-line = { $name } : { $value }
setting-sentence = { $setting }.
setting-channel = Salon { $channel }
setting-role = Rôle de modération
setting-threshold = Seuil de confiance
setting-answers = Réponses
setting-news = Nouveautés des flux
setting-gaps = Questions sans réponse
value-none = aucun
value-public = publiques
value-private = privées
value-default = { $value } (par défaut)
value-news = dans { $channel }
value-not-announced = pas annoncées
value-kept = conservées { $days } jours
value-not-kept = pas conservées
watched = suivi
not-watched = non suivi
with-bots = avec les messages de bots
without-bots = sans les messages de bots
tell-nothing = le résultat n'est pas dit
tell-reaction = le résultat est dit par une réaction
tell-reply = le résultat est dit par une réponse
answering-off = rien n'est répondu devant les autres
answering-questions = les questions reçoivent une réponse sans mention
answering-threads = les questions reçoivent une réponse dans des fils, sans mention
audience-closed = 🔒 fermé : { $reason }
audience-opened = 🔓 ouvert par la modération : cité à tout le monde sur ce serveur
audience-opened-adults = 🔓 ouvert par la modération : cité dans les salons à âge restreint
closed-hidden = Tout le monde sur ce serveur ne voit pas ce salon
closed-private-thread = Ce fil est privé
closed-age-restricted = Ce salon est à âge restreint
reason-further-hidden = tout le monde ne voit pas son salon
reason-further-private-thread = il est privé
reason-further-age-restricted = il est à âge restreint
reason-first-hidden = tout le monde sur ce serveur ne voit pas ce salon
reason-first-private-thread = ce fil est privé
reason-first-age-restricted = ce salon est à âge restreint
opening-all = ce qui y est publié peut alors être cité à tout le monde sur ce serveur
opening-adults = ce qui y est publié peut alors être cité dans tous les salons à âge restreint de ce serveur
closed-place = { $reason } ; { $consequence }.
channels-full = Au plus { $count } salons peuvent avoir leurs propres paramètres.
panel-more = Il y a plus de paramètres qu'il n'en tient ici : choisis un salon pour voir les siens.
panel-channel = Régler un salon
panel-role = Un rôle dont les membres modèrent aussi
panel-news = Un salon où sont annoncés les nouveaux articles des flux
panel-gaps-no = Les questions sans réponse ne sont pas conservées
panel-gaps-yes = Les questions sans réponse sont conservées 30 jours
panel-public = Les réponses sont montrées à tous
panel-private = Seule la personne qui demande voit la réponse
panel-answering = Ce à quoi il est répondu là
panel-answering-off = Rien devant les autres
panel-answering-mentions = Ce qui me mentionne
panel-answering-questions = Les questions sans mention, aussi
panel-answering-threads = Pareil, chaque question dans un fil
panel-posts = Ce qui est publié là
panel-posts-watch = Les articles publiés là sont pris
panel-posts-bots = Les messages de bots et de webhooks, aussi
panel-posts-open = Bien que tous ne le voient pas, ce qui s'y trouve peut être dit à d'autres
panel-tell = Comment le résultat d'un message est dit
panel-tell-reaction = Par une réaction
panel-tell-reply = Par une réponse
panel-tell-nothing = Pas du tout
panel-percent = Pour cent, de 0 à 100
panel-percent-about = En dessous, les articles sont dits ne pas répondre. Vide pour la valeur initiale.

# Said in channels, on forms and buttons, and in direct messages.
nothing-to-show = Il n'y a rien à montrer.
choose-by-option = Pour choisir, redemande avec l'un d'eux comme « { $option } » :
another-version = Cela vient d'une autre version du bot ; redemande, s'il te plaît.
another-version-settings = Cela vient d'une autre version du bot ; relance /settings, s'il te plaît.
another-version-form = Ce formulaire vient d'une ancienne version du bot ; relance la commande, s'il te plaît.
another-version-button = Ce bouton vient d'une autre version du bot.
message-changed = Quelqu'un a été plus rapide : ce message a changé entre-temps. Regarde-le de nouveau, s'il te plaît.
unknown-command = Je ne connais plus cette commande.
not-in-that-server = Tu n'es plus sur ce serveur.
message-nothing-to-add = Ce message ne contient ni texte, ni fichier, ni lien à ajouter.
message-closed = { $reason }, et { $consequence }. Est-ce voulu ?
channel-open-now = Le salon est ouvert maintenant ; utilise encore une fois « Ajouter à la bibliothèque ».
remedy-open = Ouvrir le salon
remedy-forget = Oublier les articles
remedy-add = Ouvrir le salon et l'ajouter
closing-notice-place = { $channel } sur { $server } : { $reason }.
closing-notice-kept = Je n'y prends plus rien, et ce qui en venait est laissé hors de toutes les réponses ({ $articles }). C'est conservé.
closing-notice-choice = Si tu ouvres le salon, { $consequence }. Si tu oublies les articles, ils sont supprimés pour de bon.
form-ask-on = Par exemple : « why? », « and the mayor? », « what else did she say? »
form-ask-about = Interroger là-dessus
form-this-article = La réponse vient de cet article seul.
form-question = Ta question
form-empty = Il n'y avait pas de question dans le formulaire.
ingest-rights = La modération ajoute les articles : les membres qui peuvent gérer ce serveur.
switched-off = Dans ce salon, rien n'est répondu devant les autres.
share-rights = Seule la modération peut le montrer à tous.
delete-rights = Seule la personne qui a demandé, ou la modération, peut supprimer cette réponse.
reply-unreadable = Je ne peux pas lire le message auquel tu réponds. Son menu marche sans cela : Applications → Qui a dit cela ?
check-privately = Applications → Vérifier cela, dans le menu du message, le compare aux articles ; toi seul vois le résultat.
message-not-article = Ce message n'est pas un article de la bibliothèque. La modération l'ajoute avec Applications → Ajouter à la bibliothèque.
message-no-words = Ce message n'a pas de mots que je pourrais chercher.
progress = { $done } sur { $total } faits …
channel-unseen = Je ne vois pas ce salon.
no-message-content = Je n'ai pas le droit de lire les messages, donc je n'en prends pas : mon exploitant règle DISCORD_MESSAGE_CONTENT.
no-plain-questions = Je n'ai pas le droit de lire les messages, donc je ne réponds qu'aux mentions : mon exploitant règle DISCORD_MESSAGE_CONTENT.
permissions-lacked = Il me manque des permissions dans ce salon : { $permissions }.
permission-view = Voir le salon
permission-history = Voir les anciens messages
permission-send = Envoyer des messages
permission-react = Ajouter des réactions
permission-threads = Créer des fils publics
permission-send-threads = Envoyer des messages dans les fils
cannot-write = Je n'ai pas le droit d'écrire dans { $channel }, donc je ne peux pas t'y répondre. La modération peut le permettre : Voir le salon et Envoyer des messages (dans les fils : Envoyer des messages dans les fils).
file-not-fetched = Le fichier n'a pas pu être récupéré chez Discord ; joins-le de nouveau, s'il te plaît.
visibility-unstored = Qui voit quel salon n'a pas pu être enregistré ; redemande dans une minute.
welcome-head = Je réponds aux questions sur des articles de presse avec les mots qui s'y trouvent.
welcome-steps = Trois étapes :
welcome-add = Ajoute un article : { $ingest }, ou le bouton ci-dessous. Les membres qui peuvent gérer le serveur peuvent le faire.
welcome-ask = Demande : { $ask }, ou mentionne-moi avec une question. La réponse montre où elle se trouve.
welcome-watch = Laisse venir les articles tout seuls : { $settings } avec un salon et « watch », ou { $follow } avec un flux.
welcome-help = { $help } montre tout.
welcome-button = Ajouter un premier article
news-more = et { $count } de plus
settings-news-everybody = Les nouveautés ne notifient pas tout le monde ; choisis un autre rôle.
setting-look = Aspect des réponses
value-cards = cartes
value-embeds = intégrations simples
value-news-role = dans { $channel }, en notifiant { $role }
setting-reactions = Réaction 📥 de la modération
value-adds = ajoute le message à la bibliothèque
value-adds-not = ne fait rien
panel-look-cards = Les réponses ressemblent à des cartes
panel-look-embeds = Les réponses sont des intégrations simples, avec les mêmes mots
panel-reactions-no = Un 📥 de la modération ne fait rien
panel-reactions-yes = Un 📥 de la modération ajoute un message
panel-news-role = Un rôle qui en est notifié
check-nothing = Il n'y a rien à vérifier ici : ni citation, ni chiffre, ni date, ni rôle de quelqu'un.
check-left = { $count ->
    [one] { $count } autre affirmation n'a pas été vérifiée.
   *[other] { $count } autres affirmations n'ont pas été vérifiées.
 }
check-line = { $claim } : { $verdict }
only-exact = Telle quelle.
summed-uncertain-speaker = { $count ->
    [one] une dans ces mots, mais qui l'a dit n'est pas certain
   *[other] { $count } dans ces mots, mais qui l'a dit n'est pas certain
 }
only-uncertain-speaker = Dans ces mots, mais qui l'a dit n'est pas certain.
summed-altered = { $count ->
    [one] une modifiée
   *[other] { $count } modifiée
 }
only-altered = Modifiée.
summed-other-speaker = { $count ->
    [one] une dite par quelqu'un d'autre
   *[other] { $count } dite par quelqu'un d'autre
 }
only-other-speaker = Dite par quelqu'un d'autre.
summed-stitched = { $count ->
    [one] une composée de deux passages
   *[other] { $count } composée de deux passages
 }
only-stitched = Composée de deux passages.
summed-denied = { $count ->
    [one] une niée ou demandée, non affirmée
   *[other] { $count } niée ou demandée, non affirmée
 }
only-denied = Niée ou demandée, non affirmée.
summed-other-figure = { $count ->
    [one] une avec un autre chiffre ou une autre date
   *[other] { $count } avec un autre chiffre ou une autre date
 }
only-other-figure = Avec un autre chiffre ou une autre date.
summed-absent = { $count ->
    [one] une dans aucun article
   *[other] { $count } dans aucun article
 }
only-absent = Dans aucun article.
summary-none = Aucune sur { $total } telle quelle
summary-some = { $count } sur { $total } telles quelles
summary-line = { $counts }.
verdict-exact = telle quelle.
verdict-exact-uncertain = telle quelle ; qui l'a dit n'est pas certain.
verdict-altered-quotation = modifiée.
verdict-altered-figure = le chiffre y est en d'autres mots.
verdict-altered-role = les articles donnent un autre rôle.
verdict-other-speaker = dite par quelqu'un d'autre.
verdict-other-speaker-named = dite par quelqu'un d'autre, { $name }.
verdict-stitched = composée de deux passages :
verdict-denied = niée, non affirmée.
verdict-asked = demandée, non affirmée.
verdict-other-figure = un autre chiffre.
verdict-absent = dans aucun article.
article-has = L'article porte « { $words } ».
verdict-altered-date = la date y est en d'autres mots.
verdict-paraphrase = en d'autres mots, si tant est. Le passage le plus proche :
verdict-other-date = une autre date.
verdict-absent-closest = dans aucun article en ces mots. Le passage le plus proche :
