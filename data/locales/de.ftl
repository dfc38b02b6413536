# German. Names of commands and options are lower case, at most 32 characters; descriptions have at most 100.

command-ask = fragen
    .description = Stell eine Frage; die Antwort steht in den Worten der Artikel
    .option-question = Deine Frage, in einfachen Worten
    .option-article = Nur in einem Artikel suchen
    .option-explain = Zeigen, wie die Antwort gefunden wurde
option-export = ausgeben
command-who-said = wer-sagte
    .description = Finden, wer diese Worte gesagt hat
    .option-words = Die Worte, oder einige davon
    .option-article = Nur in einem Artikel suchen
command-check = prüfen
    .description = Einen Beitrag mit den Artikeln vergleichen: wer was gesagt hat, und die Zahlen
    .option-text = Der Beitrag, die Zusammenfassung oder der Satz
command-quotes = zitate
    .description = Auflisten, was jemand gesagt hat oder was über etwas gesagt wurde
    .option-speaker = Wessen Worte: ein ganzer Name oder ein Nachname
    .option-about = Wovon die Worte handeln
    .option-article = Nur in einem Artikel suchen
    .option-since = Ab diesem Tag, Monat oder Jahr: 2031-05-03, 2031-05, 2031
    .option-until = Bis zu diesem Tag, Monat oder Jahr
    .option-order = Welche Artikel zuerst stehen; ohne Angabe die ältesten
    .option-page = Welche Seite einer langen Liste
command-sources = quellen
    .description = Wer in einem Artikel oder zu einem Thema zitiert wird: Namen, Rollen, wer ungenannt ist und warum
    .option-article = Welcher Artikel; ohne Angabe der neueste
    .option-topic = Alle Artikel zu einem Thema
    .option-page = Welche Seite einer langen Liste
command-summary = zusammenfassung
    .description = Was ein Artikel, alle Artikel zu einem Thema oder die letzten Tage sagen, in ihren eigenen Sätzen
    .option-article = Welcher Artikel; ohne Angabe der neueste
    .option-topic = Was alle Artikel über etwas erzählen
    .option-days = Was in den letzten Tagen neu ist
    .option-length = Wie lang; ohne Angabe kurz
    .option-sentences = Höchstens so viele Sätze
    .option-characters = Höchstens so viele Zeichen
command-timeline = zeitleiste
    .description = Was wann geschah: zu Thema, Person oder Artikel, mit Bild; sonst die neueste Geschichte
    .option-topic = Was alle Artikel über etwas erzählen
    .option-person = Wo jemand genannt wird: ein ganzer Name oder ein Nachname
    .option-article = Was ein Artikel erzählt
    .option-dates = Höchstens so viele Daten
    .option-sentences = Höchstens so viele Sätze zu jedem Datum; ohne Angabe einer
command-who-is = wer-ist
    .description = Wer jemand ist, in den Worten der Artikel: Rollen, Zitate, was erzählt wird
    .option-name = Ein ganzer Name oder ein Nachname
command-search = suchen
    .description = Stellen finden, an denen bestimmte Wörter stehen
    .option-words = Wonach gesucht wird
command-articles = artikelliste
    .description = Die Artikel auflisten, die neuesten zuerst
    .option-page = Welche Seite einer langen Liste
command-help = hilfe
    .description = Was man fragen kann, und wie
    .option-command = Ein Befehl, der erklärt werden soll
command-ingest = aufnehmen
    .description = Artikel aufnehmen: aus Link, Dateien oder Text; ohne Angabe fragt ein Formular danach
    .option-file = Text, HTML, E-Mail, JSON oder ein ZIP davon
    .option-text = Der Text des Artikels
    .option-link = Die Webadresse des Artikels
    .option-title = Sein Titel, wenn der Text nicht mit ihm beginnt
    .option-date = Wann er erschienen ist, etwa 2025-08-20
command-follow = folgen
    .description = Einem Feed folgen: neue Artikel kommen von selbst; ohne Feed die Liste aller gefolgten
    .option-feed = Adresse eines Feeds oder einer Seite, die einen hat
    .option-stop = Ihm nicht mehr folgen; seine Artikel bleiben
command-article = artikel-ändern
    .description = Titel, Datum, Quelle oder Link eines Artikels berichtigen
    .option-article = Welcher Artikel
    .option-title = Wie er heißt
    .option-date = Wann er erschienen ist, etwa 2025-08-20; „none“ für unbekannt
    .option-source = Wer ihn veröffentlicht hat; „none“ für unbekannt
    .option-link = Seine Webadresse; „none“ für unbekannt
command-forget = vergessen
    .description = Einen Artikel entfernen, oder alles, was eine Person gepostet hat
    .option-article = Welcher Artikel; ein Neuladen bringt ihn nicht zurück
    .option-person = Wessen Beiträge und ID überall gelöscht werden sollen
    .option-undo = Zurückholen, was in den letzten zehn Minuten vergessen wurde: seine kurze ID
    .option-confirm = Die Person ohne Rückfrage vergessen; es gibt keinen Weg zurück
command-reload = neu-laden
    .description = Den Ordner der Artikel mit der Bibliothek vergleichen und jeden Artikel neu lesen
command-settings = einstellungen
    .description = Zeigen oder ändern, wie ich auf diesem Server arbeite
    .option-channel = Der Kanal, um den es bei den nächsten fünf Optionen und „vergessen“ geht
    .option-watch = Ob Artikel aufgenommen werden, die im Kanal gepostet werden
    .option-open = Ob anderen zitiert werden darf, was in einem Kanal steht, den nicht alle sehen
    .option-bots = Ob dort auch Beiträge von Bots und Webhooks aufgenommen werden
    .option-tell = Wie dort gesagt wird, was aus einem Beitrag wurde
    .option-answering = Was dort beantwortet wird: nichts, Erwähnungen, auch Fragen ohne Erwähnung, oder je im Thread
    .option-moderator-role = Eine Rolle, deren Mitglieder auch moderieren
    .option-threshold = Sicherheit in Prozent, unter der es heißt, die Artikel beantworten es nicht
    .option-answers = Wer eine Antwort sieht, wenn die fragende Person nichts anderes wählt
    .option-look = Wie Antworten aussehen: als Karten, oder als schlichte Embeds mit denselben Worten
    .option-news = Der Kanal, in dem neue Artikel aus Feeds angekündigt werden
    .option-news-role = Die Rolle, die von neuen Artikeln aus Feeds benachrichtigt wird
    .option-reactions = Ob die Reaktion 📥 von Moderierenden eine Nachricht in die Bibliothek aufnimmt
    .option-gaps = Ob Fragen ohne Antwort 30 Tage aufbewahrt werden, ohne die fragende Person
    .option-forget = Löschen, was von einem geschlossenen Kanal aufbewahrt ist, und ihn nicht mehr beobachten
    .option-clear = Eines davon auf den Anfangswert zurücksetzen
command-audit = protokoll
    .description = Zeigen, was Moderierende getan haben, das Letzte zuerst
    .option-before = Zeigen, was vor der Aktion mit dieser Nummer kam
command-gaps = lücken
    .description = Fragen, die keine Antwort fanden, wenn dieser Server sie aufbewahrt
    .option-export = Als Datei mit einem JSON-Objekt je Zeile
    .option-page = Welche Seite einer langen Liste
command-confirm = bestätigen
    .description = Die Stelle bestätigen, die eine Frage beantwortet: ähnliche bekommen sie zuerst
    .option-question = Die Frage; ohne sie wird aufgelistet, was bestätigt ist
    .option-article = Der Artikel der Stelle; ohne Angabe die erste, die antwortet
    .option-sentence = Die Nummer ihres Satzes
    .option-remove = Zurücknehmen, was für die Frage bestätigt war
    .option-page = Welche Seite der Liste

option-about = worüber
option-answering = beantworten
option-answers = antworten
option-article = artikel
option-before = vor
option-bots = bots
option-channel = kanal
option-characters = zeichen
option-clear = zurücksetzen
option-command = befehl
option-confirm = bestätigen
option-date = datum
option-dates = daten
option-days = tage
option-explain = erklären
option-feed = feed
option-file = datei
option-forget = vergessen
option-gaps = lücken
option-length = länge
option-link = link
option-look = aussehen
option-moderator-role = moderationsrolle
option-name = name
option-news = neuigkeiten
option-news-role = neuigkeiten-rolle
option-open = öffnen
option-order = reihenfolge
option-page = seite
option-person = person
option-private = privat
    .description = Die Antwort nur mir zeigen
option-question = frage
option-reactions = reaktionen
option-remove = zurücknehmen
option-sentence = satz
option-sentences = sätze
option-since = seit
option-source = quelle
option-speaker = sprecher
option-stop = beenden
option-tell = melden
option-text = text
option-threshold = schwelle
option-title = titel
option-topic = thema
option-undo = rückgängig
option-until = bis
option-watch = beobachten
option-words = worte
further-file = Noch eine Datei

choice-cards = Karten
choice-embeds = schlichte Embeds
choice-kept = Aufbewahrtes
choice-long = lang
choice-medium = mittel
choice-mentions = Erwähnungen
choice-moderator-role = Moderationsrolle
choice-newest = neueste
choice-news = Kanal für Neuigkeiten
choice-news-role = Rolle für Neuigkeiten
choice-nothing = nichts
choice-off = nichts
choice-oldest = älteste
choice-private = privat
choice-public = öffentlich
choice-questions = auch Fragen ohne Erwähnung
choice-reaction = Reaktion
choice-reply = Antwort
choice-short = kurz
choice-threads = Fragen, je in einem Thread
choice-threshold = Schwelle

menu-add-to-library = In die Bibliothek aufnehmen
menu-ask-about-this = Dazu fragen
menu-check-this = Das prüfen
menu-summarise = Zusammenfassen
menu-who-said-this = Wer hat das gesagt?

# Around answers. Variables in braces stay as they are.
no-articles = Es gibt noch keine Artikel. Wer moderiert, nimmt mit /ingest einen auf.
nothing-named = Es ist nicht klar, wer oder was gemeint ist: keine Frage der letzten zehn Minuten nennt es.
not-answered = Die Artikel beantworten das nicht.
no-such-words = In keinem Artikel stehen diese Worte.
nothing-more = Sonst beantwortet nichts in den Artikeln das.
about-question = Frage: { $question }
about-question-more = Frage: { $question } (was noch nicht gezeigt wurde)
about-question-article = Frage: { $question } (im selben Artikel)
which-is-meant = Es ist nicht sicher, wer gemeint ist. Welche Frage ist es?
closest-passages = Die nächstliegenden Stellen:
named-nowhere = Kein Artikel nennt { $names }.
named-nowhere-meant = Kein Artikel nennt { $names }. Meintest du { $meant }?
article-says = Im Artikel steht:
confirmed = Von der Moderation bestätigt:
articles-say = { $count ->
    [one] In einem Artikel steht:
   *[other] In { $count } Artikeln steht:
 }
articles-differ = Die Artikel widersprechen sich: { $differences }.
differs-newest = der neueste ({ $day }) sagt „{ $figure }“
differs-dated = ein anderer ({ $day }) „{ $figure }“
differs-first = einer sagt „{ $figure }“
differs-next = ein anderer „{ $figure }“
said-by = Gesagt von { $names }.
did-not-say = { $names } hat das dem Artikel nach nicht gesagt.
speaker-untold = Die Artikel sagen nicht, wer das gesagt hat.
nobody-quoted = Die Worte stehen dort, aber niemand wird mit ihnen zitiert.
inferred-name = { $name } (erschlossen)
nearly = Beinahe: { $rest }
more-close-one = Eine weitere Stelle liegt nahe.
more-close = { $count } weitere Stellen liegen nahe.
runner-up = Die zweitbeste:
how-found = Wie das gefunden wurde:
around-it = Was im Artikel darum herum steht:
no-passage = Diese Antwort zeigt keine Stelle.
another-place = An anderer Stelle steht es anders:
button-previous = Zurück
button-next = Weiter
button-context = Zusammenhang
button-more = Mehr
button-who-else = Wer noch
button-not-answer = Keine Antwort
button-confirm = Das ist es
button-ask-on = Weiterfragen
button-delete = Löschen
button-share = Allen zeigen
button-source = Quelle öffnen
choose-one = Wähle eines
page-of = Seite { $page } von { $pages }
page-part-of = Seite { $page } von { $pages }, Teil { $part } von { $parts }
context-before = Davor:
context-after = Danach:
passage-continued = Fortsetzung
passage-continues = geht weiter
sentence-number = Satz { $first }
sentence-numbers = Sätze { $first }–{ $last }
speaker-inferred = erschlossen
speaker-inferred-from = erschlossen aus „{ $words }“
also-in = auch in:
also-at = auch unter:
story-also-at = die Geschichte auch unter:
other-place = 1 anderer Ort
other-places = { $count } andere Orte
and-more = { $named } und { $count } weitere
servers-only = Ich antworte auf Servern: füge mich zu einem hinzu, oder nimm /ask auf einem, auf dem ich bin.
not-in-server = Auf diesem Server bin ich nicht, also habe ich keine Artikel, aus denen ich antworten könnte. Wer ihn verwaltet, kann mich hinzufügen; wo ich bin, antworte ich.
usage = Frag mich etwas über die Artikel: erwähne mich mit einer Frage, oder gib /help ein.
advice-sorry = Schade, das war nicht gefragt. Davon wird nichts aufbewahrt. Was oft hilft:
advice-kept = Schade, das war nicht gefragt. Frage und Stelle werden 30 Tage für die Moderation aufbewahrt, ohne deinen Namen. Was oft hilft:
advice-more = „Mehr“ unter der Antwort zeigt die nächsten Stellen.
advice-words = Frag eine Sache auf einmal, mit einem Namen oder Wort, das in den Artikeln vorkommt.
advice-article = Nenne bei /ask den Artikel, dann wird nur in ihm gesucht.
advice-search = /search findet jeden Satz mit bestimmten Wörtern, /who-said, wer sie gesagt hat.
advice-perhaps = Vielleicht steht es auch nicht in den Artikeln.

# Heads, counts and items of lists, summaries, timelines and profiles.
heading = { $all }:
count-articles = { $count ->
    [one] 1 Artikel
   *[other] { $count } Artikel
 }
in-articles = { $count ->
    [one] in 1 Artikel
   *[other] in { $count } Artikeln
 }
from-articles = { $count ->
    [one] aus 1 Artikel
   *[other] aus { $count } Artikeln
 }
count-sentences = { $count ->
    [one] 1 Satz
   *[other] { $count } Sätze
 }
count-quotations = { $count ->
    [one] 1 Zitat
   *[other] { $count } Zitate
 }
quotations-by = { $count ->
    [one] 1 Zitat von { $name }
   *[other] { $count } Zitate von { $name }
 }
by-speakers = { $count ->
    [one] von 1 Person
   *[other] von { $count } Personen
 }
count-words = { $count ->
    [one] 1 Wort
   *[other] { $count } Wörter
 }
count-dates = { $count ->
    [one] 1 Datum
   *[other] { $count } Daten
 }
count-stories = { $count ->
    [one] 1 Geschichte
   *[other] { $count } Geschichten
 }
count-sources = { $count ->
    [one] 1 Quelle
   *[other] { $count } Quellen
 }
in-places = an { $count } Orten
without-date = ohne Datum
days-range = { $from } bis { $to }
list-part = { $all }; { $from } bis { $to }
list-part-newest = { $all }, { $from } bis { $to } vom neuesten an
next-items = { $count ->
    [one] Der nächste Eintrag
   *[other] Die nächsten { $count }
 }
in-articles-dated = { $all } in { $count } Artikeln, { $days }
who-speaks = Wer wie viel spricht:
speaker-share = { $name }: { $words }, { $quotations }
more-speakers = { $count ->
    [one] und 1 weitere Person
   *[other] und { $count } weitere Personen
 }
no-quotation = In den Artikeln steht kein Zitat{ $who }{ $what }{ $since }{ $until }.
no-quotation-article = In diesem Artikel steht kein Zitat{ $who }{ $what }{ $since }{ $until }.
condition-who = {" "}von { $name }
condition-about = {" "}über „{ $about }“
condition-since = {" "}seit { $day }
condition-until = {" "}bis { $day }
several-called = Mehrere Personen heißen „{ $name }“.
nobody-called = Niemand namens „{ $name }“ wird zitiert.
no-article-names = Kein Artikel nennt „{ $name }“.
who-is-meant = Wer ist gemeint?
did-you-mean = Meintest du:
no-article-about = Kein Artikel handelt von „{ $topic }“.
no-article-about-this = Kein Artikel handelt davon.
timeline-none = Die Artikel nennen keine Daten.
timeline-none-topic = Die Artikel nennen keine Daten zu „{ $topic }“.
timeline-none-person = Die Artikel nennen keine Daten zu { $name }.
timeline-none-story = Die Artikel nennen keine Daten zur neuesten Geschichte.
timeline-head = { $dates } { $articles }:
timeline-head-topic = { $dates } zu „{ $topic }“ { $articles }:
timeline-head-person = { $dates } zu { $name } { $articles }:
timeline-head-story = { $dates } zur neuesten Geschichte { $articles }:
timeline-one-of = Nimm eines von „topic“, „person“ und „article“.
date = { $day }
date-inferred = { $day } (erschlossen)
date-published = { $day } (Tag der Veröffentlichung)
date-in-articles = { $date }, in { $count } Artikeln
profile-head = { $name } wird { $times } genannt, { $articles }.
times-once = einmal
times-twice = zweimal
times = { $count }-mal
first-named = Zuerst genannt: { $source }
last-named = Zuletzt genannt: { $source }
named-beside = In denselben Artikeln genannt: { $names }
name-in-articles = { $name } ({ $count } Artikel)
profile-roles = Wer { $name } ist, in den Worten der Artikel:
profile-told = Was über { $name } erzählt wird:
profile-said = Was { $name } gesagt hat, der neueste Artikel zuerst:
more-quotations = { $count ->
    [one] 1 weiteres Zitat: /quotes speaker: { $name }
   *[other] { $count } weitere Zitate: /quotes speaker: { $name }
 }
summary-head = { $count ->
    [one] { $kept } von 1 Satz, { $percent } % weniger zu lesen:
   *[other] { $kept } von { $count } Sätzen, { $percent } % weniger zu lesen:
 }
article-or-days = Nimm entweder „article“ oder „days“: ein Artikel ist so neu, wie er ist.
topic-untold-article = Der Artikel erzählt nichts von „{ $topic }“.
topic-untold = Kein Artikel erzählt von „{ $topic }“.
topic-untold-today = Kein Artikel von heute erzählt von „{ $topic }“.
topic-untold-days = Kein Artikel der letzten { $days } Tage erzählt von „{ $topic }“.
closest-sentences = Die nächstliegenden Sätze:
topic-head = { $sentences } zu „{ $topic }“ { $articles }, { $days }:
recent-head-today = { $articles } von heute, { $stories }:
recent-head-days = { $articles } aus den letzten { $days } Tagen, { $stories }:
nothing-today = Kein Artikel ist von heute.
nothing-days = Kein Artikel ist aus den letzten { $days } Tagen.
newest-from = Der neueste ist vom { $day }.
newest-added = Der neueste kam am { $day } dazu.
story-number = Geschichte { $number }
more-stories = { $count ->
    [one] 1 weitere Geschichte: frag mit einem Thema, oder sieh in /articles nach.
   *[other] { $count } weitere Geschichten: frag mit einem Thema, oder sieh in /articles nach.
 }
key-names = Wichtige Namen: { $names }.
key-words = Stichwörter: { $words }.
sources-head = { $sources }: { $kinds }.
kind-person = { $count ->
    [one] eine Person
   *[other] { $count } Personen
 }
kind-organisation = { $count ->
    [one] eine Organisation
   *[other] { $count } Organisationen
 }
kind-document = { $count ->
    [one] ein Dokument
   *[other] { $count } Dokumente
 }
kind-unnamed = { $count ->
    [one] eine ungenannt
   *[other] { $count } ungenannt
 }
without-source = { $count ->
    [one] 1 Zitat ohne Quelle.
   *[other] { $count } Zitate ohne Quelle.
 }
source-line = { $name }: { $facts }; { $quotations }, { $percent } % der zitierten Wörter.
source-person = Person
source-organisation = Organisation
source-document = Dokument
source-unnamed = ungenannt
not-named-because = nicht genannt: { $reason }
outlets-missing = Kein Artikel von { $names } ist darunter.
only-in-outlet = Nur in { $outlet }: { $names }.
in-all-outlets = In allen { $count } Medien: { $names }.
more-names = { $count } weitere
nobody-is-quoted = Niemand wird zitiert.
added-on = aufgenommen { $day }
another-text-of = ein anderer Text von { $id }
claims-source = gibt an, von { $source } zu sein
another-post = ein anderer Beitrag
help-begin = Es gibt noch keine Artikel: fang mit /ingest an.
help-intro = Fragen zu Nachrichtenartikeln, beantwortet mit den Worten, die in ihnen stehen:
help-moderators = Für Moderierende:
help-more = /help mit einem Befehl erzählt mehr über ihn.
help-try = Versuch eines davon:
help-example = Zum Beispiel:
help-command = /{ $name }: { $about }.
help-for-moderators = Für Moderierende.
help-entry = /{ $name }: { $about }
help-option = { $name }: { $about }
help-optional = { $about }; kann fehlen
with-choices = { $about } ({ $choices })
talk-ok = Frag gern weiter.
talk-thanks = Gern geschehen.
talk-praise = Danke.
talk-bye = Auf Wiedersehen.
talk-doubt = Ich zeige Wort für Wort, was in den Artikeln steht, und kann nicht beurteilen, ob es stimmt. „What else?“ zeigt weitere Stellen; die Quelle darunter führt zum Artikel.
talk-blame = Das kann vorkommen: ich finde Stellen nach ihren Wörtern. Andere Wörter für dieselbe Frage finden vielleicht eine bessere, und /ask mit „explain“ zeigt, wie eine Antwort gefunden wurde.
what-i-do = Ich beantworte Fragen zu den Nachrichtenartikeln, die hier aufgenommen wurden, mit den Worten, die in ihnen stehen. Frag auf Englisch, wie du einen Menschen fragen würdest: „Who opened the bridge?“, „What did the mayor say about it?“, dann vielleicht „why?“. /help nennt die Befehle.
questions-left = { $count ->
    [one] Das sind die ersten { $answered } Fragen; eine ist übrig. Bitte stell den Rest in einer weiteren Nachricht.
   *[other] Das sind die ersten { $answered } Fragen; { $count } sind übrig. Bitte stell den Rest in einer weiteren Nachricht.
 }

# What the articles hold of a text.
differences = Im Artikel steht { $told }.
difference-none = kein { $asked }
difference-more = auch { $written }
difference-other = { $written }, nicht { $asked }
more-differences = { $count ->
    [one] 1 weiterer Unterschied
   *[other] { $count } weitere Unterschiede
 }

# What moderators do with articles, posts and feeds, and what becomes of it.
outcome-added = Aufgenommen
outcome-replaced = Ersetzt
outcome-duplicate = Schon da
outcome-merged = Bekannte Geschichte
ingested = { $outcome }: { $title } ({ $id }): { $facts }.
quotations-speakers = { $quotations } { $speakers }
dated = vom { $day }
outcomes-head = { $count ->
    [one] 1 Artikel gelesen: { $outcomes }.
   *[other] { $count } Artikel gelesen: { $outcomes }.
 }
count-added = { $count } aufgenommen
count-replaced = { $count } ersetzt
count-duplicate = { $count } schon da
count-merged = { $count } bekannte Geschichte
count-refused = { $count } abgelehnt
more-refused = … und { $count } weitere.
named-reason = { $name }: { $reason }
ingest-one-way = /ingest nimmt Dateien, einen Text oder einen Link, immer nur eines davon.
ingest-one-article = Ein Titel oder Datum gilt für einen Artikel; gib die Dateien einzeln an.
ingest-nothing = /ingest braucht eine Datei, einen Text oder einen Link.
article-nothing = /article braucht, was zu berichtigen ist: title, date, source oder link.
article-corrected = Berichtigt: { $title } ({ $id }).
article-same = Nichts geändert, es war schon so: { $title } ({ $id }).
field-date = Datum: { $value }
field-source = Quelle: { $value }
field-link = Link: { $value }
field-claim = der Beitrag { $claim }
unknown = unbekannt
forget-one = Nenne einen Artikel oder eine Person, nicht beides.
forget-which = Nenne den Artikel oder die Person, die vergessen werden soll.
forgotten = Vergessen: { $title } ({ $id }).
forgotten-others = Andere Texte dieser Geschichte sind noch da: { $ids }.
undo = Rückgängig
restored = Wieder da: { $title } ({ $id }).
forget-person-warning = Diese Person zu vergessen, lässt sich nicht rückgängig machen:
forget-person-button = Die Person endgültig vergessen
person-forgotten = Die Person ist vergessen.
person-only-goes = Was nur sie gepostet hat, verschwindet: { $articles }.
person-only-went = Was nur sie gepostet hat, ist weg: { $articles }.
person-kept-elsewhere = An den anderen Orten, wo es steht, bleibt: { $articles }.
person-kept-unnamed = Bleibt ohne Angabe, wer es aufgenommen hat: { $articles }.
person-id-is = Ihre ID wird aus dem Protokoll und den Feeds entfernt.
person-id-was = Ihre ID wurde aus dem Protokoll und den Feeds entfernt.
person-mentioned = Worte anderer, in denen ihre ID steht, bleiben; vergiss sie einzeln mit /forget: { $ids }.
ids-and-more = { $ids } und { $count } weitere
reload-head = { $count ->
    [one] 1 Artikel gelesen: { $added } aufgenommen, { $changed } geändert, { $removed } entfernt.
   *[other] { $count } Artikel gelesen: { $added } aufgenommen, { $changed } geändert, { $removed } entfernt.
 }
files-left-out = { $count ->
    [one] 1 Datei ausgelassen:
   *[other] { $count } Dateien ausgelassen:
 }
follow-unavailable = Feeds werden hier nicht gelesen.
follow-which = /follow braucht den Feed, der beendet werden soll.
follow-stopped = { $feed } wird nicht mehr gefolgt; die Artikel bleiben.
following-nothing-yet = { $feed } wird gefolgt: Neues kommt von jetzt an herein.
following-came-in = { $count ->
    [one] { $feed } wird gefolgt: der neueste Artikel ist da.
   *[other] { $feed } wird gefolgt: die neuesten { $count } Artikel sind da.
 }
not-taken = { $count ->
    [one] 1 Artikel konnte nicht aufgenommen werden:
   *[other] { $count } Artikel konnten nicht aufgenommen werden:
 }
other-feeds = Die Seite nennt noch andere Feeds:
no-feed-followed = Keinem Feed wird gefolgt. /follow feed: mit der Adresse fängt damit an.
feeds-followed = { $count ->
    [one] 1 Feed wird gefolgt:
   *[other] { $count } Feeds wird gefolgt:
 }
feed-read = gelesen { $time } UTC
feeds-full = Ein Server darf { $count } Feeds folgen; beende einen, bevor du einem weiteren folgst.
feed-known = { $feed } wird schon gefolgt.
feed-none-here = Unter diesem Link ist kein Feed und keine Seite, die einen nennt.
feed-unknown = Keinem Feed dieses Namens wird gefolgt; /follow ohne Angabe listet alle.
gaps-not-kept = Auf diesem Server werden keine Fragen aufbewahrt. /settings gaps: yes bewahrt die ohne Antwort 30 Tage auf.
gaps-none = Keine Frage der letzten { $days } Tage ist ohne Antwort.
gaps-head = { $count ->
    [one] 1 Frage der letzten { $days } Tage:
   *[other] { $count } Fragen der letzten { $days } Tage, ähnliche zusammen:
 }
gaps-refused = keine Antwort
gaps-some-refused = { $count } davon keine Antwort
gaps-exported = { $count ->
    [one] 1 Frage, eine je Zeile:
   *[other] { $count } Fragen, eine je Zeile:
 }
confirm-not-kept = Auf diesem Server wird nichts aufbewahrt, deshalb kann keine Stelle bestätigt werden. /settings gaps: yes bewahrt Fragen und bestätigte Stellen auf.
confirm-not-here = Hier wird keine Frage aufbewahrt: nur in Kanälen, die alle sehen, wenn /settings gaps: yes es sagt.
confirm-too-many = { $count } Stellen sind bestätigt, mehr werden nicht aufbewahrt; /confirm listet sie auf, remove: yes nimmt eine zurück.
confirm-none = Für keine Frage ist eine Stelle bestätigt.
confirm-head = { $count ->
    [one] 1 Frage mit bestätigter Stelle:
   *[other] { $count } Fragen mit bestätigter Stelle:
 }
confirm-done = Bestätigt. Ähnliche Fragen bekommen zuerst diese Stelle:
confirm-taken-back = Zurückgenommen.
confirm-none-for-words = Für diese Worte ist keine Stelle bestätigt.
confirm-none-near = Keine Stelle kommt dieser Frage nahe: Nenne den Artikel und den Satz.
confirm-which-article = Nenne den Artikel, dessen Satz es ist.
confirm-sentences = { $count ->
    [one] Der Artikel hat 1 Satz.
   *[other] Der Artikel hat { $count } Sätze.
 }
confirm-place = Satz { $sentence } von { $title } ({ $id })
confirm-fallen = der Artikel hat sich geändert oder ist weg
audit-empty = Noch ist nichts verzeichnet.
audit-none-before = Davor war nichts.
audit-older = Ältere: /audit before: { $number }
audit-head = { $count ->
    [one] 1 Aktion, die letzte zuerst (Zeiten in UTC):
   *[other] { $count } Aktionen, die letzte zuerst (Zeiten in UTC):
 }
no-such-article = Diesen Artikel gibt es nicht.
title-empty = Der Titel ist leer.
link-begins = Ein Link beginnt mit https:// oder http://.
several-articles-in-file = Die Datei enthält mehrere Artikel; gib sie bei /ingest an.
links-not-read = Links werden hier nicht gelesen; gib den Artikel als Datei oder Text.
removed-by-moderator = Dieser Artikel wurde von der Moderation entfernt.
undo-too-late = Dafür ist es zu spät: nur was in den letzten zehn Minuten vergessen wurde, kann zurückkommen.
date-unreadable = Das Datum „{ $date }“ ist nicht lesbar; schreib es wie 2025-08-20.
text-too-long = Der Text hat { $length } Zeichen; ein Artikel darf { $most } haben.
no-sentence = Es steht kein Satz mit mindestens { $count } Wörtern darin.
fetches-used-one = Dieser Server hat die eine Seite abgerufen, die er in einer Stunde darf; die nächste geht in { $minutes } min.
fetches-used = Dieser Server hat die { $pages } Seiten abgerufen, die er in einer Stunde darf; die nächste geht in { $minutes } min.
folder-unreadable = Der Ordner der Artikel ist nicht lesbar.
share-articles = Eine Person darf { $percent } % dieser Bibliothek mit Beiträgen füllen: du hast { $used } von { $most } Artikeln; wer moderiert, kann diesen aufnehmen.
share-characters = Eine Person darf { $percent } % dieser Bibliothek mit Beiträgen füllen: du hast { $used } von { $most } Zeichen, und dieser Text hat { $length }; wer moderiert, kann ihn aufnehmen.
full-memory = Die Bibliothek ist voll: mit { $articles } nutzt sie den Speicher für einen Server; vergiss einen Artikel mit /forget, bevor du einen aufnimmst.
full-articles = Die Bibliothek ist voll: sie hat { $used } von { $most } Artikeln; vergiss einen Artikel mit /forget, bevor du einen aufnimmst.
full-characters = Die Bibliothek ist voll: sie hat Platz für { $left } Zeichen, und der Artikel hat { $length }; vergiss einen Artikel mit /forget, bevor du einen aufnimmst.
library-full = Die Bibliothek ist voll.

# Why a file or a text cannot be read.
file-is-pdf = Die Datei ist ein PDF; nur einfacher Text ist lesbar.
file-is-rtf = Die Datei ist ein RTF-Dokument; nur einfacher Text ist lesbar.
file-is-zip = Die Datei ist ein ZIP-Archiv oder ein Office-Dokument; nur einfacher Text ist lesbar.
file-is-office = Die Datei ist ein Office-Dokument; nur einfacher Text ist lesbar.
file-utf-damaged = Die Datei beginnt als UTF-16, ist aber beschädigt.
text-is-html = Das ist eine Webseite (HTML); hier ist nur einfacher Text lesbar.
text-empty = Es steht kein Text darin.
text-not-plain = Das ist kein einfacher Text; nur einfacher Text ist lesbar.
file-cannot-open = Die Datei lässt sich nicht öffnen ({ $code }).
archive-damaged = Das Archiv ist beschädigt oder gesperrt und lässt sich nicht entpacken.
archive-files = Das Archiv hat mehr als { $count } Dateien.
archive-bytes = Das Archiv enthält mehr als { $count } Bytes.
archive-nothing = Das Archiv enthält weder Text noch HTML, JSON oder E-Mail.
archive-in-archive = Ein Archiv in einem Archiv wird nicht geöffnet.
json-not = Die Datei heißt JSON, ist aber keines.
json-nothing = Das JSON enthält keinen Artikel: „articleBody“ von schema.org oder „text“.
mail-nothing = Die E-Mail enthält keinen Text.
mail-damaged = Die E-Mail ist beschädigt und nicht lesbar.
file-too-long = Die Datei hat { $bytes } Bytes; höchstens { $most } sind lesbar.
file-kind-unreadable = { $name }: { $kind }-Dateien sind hier nicht lesbar; bitte füg den Text ein oder häng ihn als .txt oder .html an.

# Why a link, a page or a feed cannot be read.
link-too-long = Ein Link darf höchstens { $count } Zeichen haben.
link-scheme = Nur Links mit http und https sind lesbar, nicht { $scheme }.
link-password = Ein Link mit Benutzernamen oder Passwort wird nicht gelesen.
link-port = Nur die Ports 80 und 443 des Webs werden gelesen, nicht Port { $port }.
link-no-address = Das ist keine Webadresse; ein Link beginnt mit https://.
link-not-public = Dieser Link führt nicht ins öffentliche Web.
page-error = Der Link führt zu einer Fehlerseite.
page-robots = Die Website zeigt statt der Seite eine Prüfung auf Roboter.
page-cookies = Die Website zeigt statt der Seite eine Frage nach Cookies.
page-paywall = Die Website zeigt ohne Abonnement nur den Anfang des Artikels.
page-video = Die Seite ist ein Video ohne Artikel.
page-list = Die Seite ist eine Liste von Links zu Artikeln; gib den Link eines Artikels an.
page-no-text = Auf der Seite wurde kein Artikeltext gefunden.
page-packed = Die Seite ist so gepackt, dass sie nicht lesbar ist.
feed-packed = Der Feed ist so gepackt, dass er nicht lesbar ist.
page-damaged = Die Seite kam beschädigt an.
feed-damaged = Der Feed kam beschädigt an.
page-too-large = Die Seite ist größer als { $count } Bytes.
feed-too-large = Der Feed ist größer als { $count } Bytes.
page-elements = Die Seite hat zu viele Elemente und ist nicht lesbar.
page-depth = Die Seite hat mehr als { $count } ineinander liegende Elemente und ist nicht lesbar.
feed-broken = Der Feed ist beschädigt und nicht lesbar.
feed-items = Der Feed hat mehr als { $count } Einträge.
page-type = Der Link führt zu { $type }; nur Webseiten und einfacher Text sind lesbar.
type-unknown = etwas Unbekanntem
site-unknown = Eine Website namens { $name } gibt es nicht.
site-busy = Von { $host } werden gerade zu viele Seiten gelesen; versuch es in einer Minute wieder.
pages-busy = Es werden gerade zu viele Seiten gelesen; versuch es in einer Minute wieder.
feeds-busy = Es werden gerade zu viele Feeds gelesen; versuch es in einer Minute wieder.
site-stopped = Die Website antwortet nicht mehr.
page-slow = Die Seite ließ sich nicht in { $seconds } Sekunden lesen.
feed-slow = Der Feed ließ sich nicht in { $seconds } Sekunden lesen.
page-memory = Die Seite braucht zum Lesen zu viel Speicher.
feed-memory = Der Feed braucht zum Lesen zu viel Speicher.
page-tangled = Die Seite ist zu verschachtelt, um sie zu lesen.
feed-tangled = Der Feed ist zu verschachtelt, um ihn zu lesen.
link-redirects = Der Link leitet mehr als { $count }-mal weiter.
page-gone = Unter diesem Link gibt es keine Seite mehr.
feed-gone-link = Unter diesem Link gibt es keinen Feed mehr.
page-forbidden = Die Website lässt diese Seite nicht lesen (sie antwortete { $status }).
feed-forbidden = Die Website lässt diesen Feed nicht lesen (sie antwortete { $status }).
site-patience = Die Website bittet um mehr Geduld (sie antwortete 429).
page-not-given = Die Website gab die Seite nicht her (sie antwortete { $status }).
feed-not-given = Die Website gab den Feed nicht her (sie antwortete { $status }).
page-late = Die Seite kam nicht innerhalb von { $seconds } Sekunden an.
feed-late = Der Feed kam nicht innerhalb von { $seconds } Sekunden an.
site-unreachable = Die Website war nicht erreichbar.
site-certificate = Die Website war nicht erreichbar: ihr Zertifikat ist nicht in Ordnung.
site-refuses = Die Website war nicht erreichbar: sie nimmt keine Verbindungen an.
site-broke-off = Die Website war nicht erreichbar: sie brach ab.

# What is wrong with a call, and what went wrong with it.
no-such-command-meant = Es gibt keinen Befehl /{ $name }; meintest du /{ $near }?
no-such-command = Es gibt keinen Befehl /{ $name }; es gibt { $names }.
for-moderators = /{ $name } ist für Moderierende dieses Servers.
bad-option-needed = /{ $name } braucht „{ $option }“: { $about }
bad-option-misspelled = Die Option „{ $name }“ ist verschrieben, richtig ist „{ $near }“.
bad-option-unknown = /{ $name } hat keine Option „{ $option }“; es gibt { $known }.
bad-option-unknown-none = /{ $name } hat keine Option „{ $option }“; es gibt keine.
bad-option-text = „{ $name }“ ist ein Text.
bad-option-too-long = „{ $name }“ hat { $length } Zeichen; höchstens { $most } sind möglich.
bad-option-choice = „{ $name }“ ist eines von { $choices }.
bad-option-integer = „{ $name }“ ist eine ganze Zahl von { $min } bis { $max }.
bad-option-flag = „{ $name }“ ist yes oder no.
bad-option-file = „{ $name }“ ist eine Datei.
bad-option-files = „{ $name }“ nimmt 1 bis { $count } Dateien.
bad-option-id-channel = „{ $name }“ ist ein Kanal oder seine Nummer.
bad-option-id-role = „{ $name }“ ist eine Rolle oder ihre Nummer.
bad-option-id-user = „{ $name }“ ist eine Person oder ihre Nummer.
since-after-until = „since“ { $since } liegt nach „until“ { $until }.
day-format = „{ $name }“ ist ein Tag wie 2031-05-03, ein Monat wie 2031-05 oder ein Jahr wie 2031.
no-such-page = { $count ->
    [one] Es gibt eine Seite; „page“ { $page } gehört nicht dazu.
   *[other] Es gibt { $count } Seiten; „page“ { $page } gehört nicht dazu.
 }
articles-fit = { $count } Artikel passen zu „{ $words }“: welcher ist es?
articles-fit-first = { $count } Artikel passen zu „{ $words }“, hier die ersten { $shown }: welcher ist es?
topic-hint = /{ $name } topic: { $topic } erzählt, was alle Artikel davon sagen.
link-unknown = Unter diesem Link steht kein Artikel der Bibliothek.
library-empty = Es gibt noch keine Artikel.
article-unknown = Kein Artikel heißt „{ $title }“.
closest-titles = Am nächsten: { $titles }.
articles-lists = /articles listet alle.
closing = Das Programm wird gerade beendet.
internal = Bei uns ist etwas schiefgegangen; es ist notiert.
memory-large = Die Artikel dieses Servers brauchen mehr Speicher, als das Programm hat; wer es betreibt, kann ihm mehr geben (siehe README).
memory-short = Dem Programm fehlt gerade Speicher; frag in einer Minute noch einmal.
slow-down = Das war viel auf einmal; versuch es in { $seconds } s wieder.

# The settings of a server, and who can see a channel.
settings-which-channel = Nenne den Kanal: „watch“, „open“, „bots“, „tell“, „answering“ und „forget“ beziehen sich auf einen.
settings-role-rights = Nur wer den Server verwaltet, darf die Moderationsrolle ändern.
settings-role-everybody = Nicht alle können moderieren; wähle eine andere Rolle.
settings-head = Die Einstellungen dieses Servers:
settings-use = Was er von dem nutzt, was er darf:
use-articles = Artikel: { $used } von { $max }
use-characters = Zeichen: { $used } von { $max }
use-fetches = In der letzten Stunde abgerufene Seiten und Feeds: { $used } von { $max }
settings-same = Nichts geändert: es war schon so.
settings-changed = { $count ->
    [one] 1 Einstellung geändert:
   *[other] { $count } Einstellungen geändert:
 }
warning = ⚠ { $note }
settings-open-needless = Alle auf diesem Server sehen diesen Kanal: es gibt nichts zu öffnen.
settings-role-note = Discord verbirgt die Befehle der Moderation noch vor dieser Rolle: zeig sie ihr unter Servereinstellungen, Integrationen.
articles-forgotten = { $count ->
    [one] 1 Artikel vergessen.
   *[other] { $count } Artikel vergessen.
 }
nothing-kept = Von diesem Kanal war nichts aufbewahrt.
settings-closed = { $reason }, und { $consequence }; wenn das gewollt ist, gib open: yes dazu.
setting-line = { $name }: { $value }
setting-sentence = { $setting }.
setting-channel = Kanal { $channel }
setting-role = Moderationsrolle
setting-threshold = Schwelle der Sicherheit
setting-answers = Antworten
setting-news = Neues aus Feeds
setting-gaps = Fragen ohne Antwort
value-none = keine
value-public = öffentlich
value-private = privat
value-default = { $value } (Standard)
value-news = in { $channel }
value-not-announced = nicht angekündigt
value-kept = { $days } Tage aufbewahrt
value-not-kept = nicht aufbewahrt
watched = beobachtet
not-watched = nicht beobachtet
with-bots = mit Beiträgen von Bots
without-bots = ohne Beiträge von Bots
tell-nothing = das Ergebnis wird nicht gesagt
tell-reaction = das Ergebnis zeigt eine Reaktion
tell-reply = das Ergebnis sagt eine Antwort
answering-off = vor anderen wird nichts beantwortet
answering-questions = Fragen werden ohne Erwähnung beantwortet
answering-threads = Fragen werden ohne Erwähnung in Threads beantwortet
audience-closed = 🔒 geschlossen: { $reason }
audience-opened = 🔓 von der Moderation geöffnet: wird allen auf diesem Server zitiert
audience-opened-adults = 🔓 von der Moderation geöffnet: wird in altersbeschränkten Kanälen zitiert
closed-hidden = Nicht alle auf diesem Server sehen diesen Kanal
closed-private-thread = Dieser Thread ist privat
closed-age-restricted = Dieser Kanal ist altersbeschränkt
reason-further-hidden = nicht alle sehen seinen Kanal
reason-further-private-thread = er ist privat
reason-further-age-restricted = er ist altersbeschränkt
reason-first-hidden = nicht alle auf diesem Server sehen diesen Kanal
reason-first-private-thread = dieser Thread ist privat
reason-first-age-restricted = dieser Kanal ist altersbeschränkt
opening-all = was dort gepostet wird, kann dann allen auf diesem Server zitiert werden
opening-adults = was dort gepostet wird, kann dann in jedem altersbeschränkten Kanal dieses Servers zitiert werden
closed-place = { $reason }; { $consequence }.
channels-full = Höchstens { $count } Kanäle können eigene Einstellungen haben.
panel-more = Es gibt mehr Einstellungen, als hier Platz haben: wähle einen Kanal, um seine zu sehen.
panel-channel = Einen Kanal einrichten
panel-role = Eine Rolle, deren Mitglieder auch moderieren
panel-news = Ein Kanal, in dem neue Artikel aus Feeds angekündigt werden
panel-gaps-no = Fragen ohne Antwort werden nicht aufbewahrt
panel-gaps-yes = Fragen ohne Antwort werden 30 Tage aufbewahrt
panel-public = Antworten werden allen gezeigt
panel-private = Antworten sieht nur, wer gefragt hat
panel-answering = Was dort beantwortet wird
panel-answering-off = Nichts vor anderen
panel-answering-mentions = Was mich erwähnt
panel-answering-questions = Auch Fragen ohne Erwähnung
panel-answering-threads = Ebenso, jede Frage in einem Thread
panel-posts = Was dort gepostet wird
panel-posts-watch = Dort gepostete Artikel werden aufgenommen
panel-posts-bots = Auch Beiträge von Bots und Webhooks
panel-posts-open = Obwohl nicht alle ihn sehen, darf anderen gesagt werden, was dort steht
panel-tell = Wie das Ergebnis eines Beitrags gesagt wird
panel-tell-reaction = Durch eine Reaktion
panel-tell-reply = Durch eine Antwort
panel-tell-nothing = Gar nicht
panel-percent = Prozent, von 0 bis 100
panel-percent-about = Darunter heißt es, die Artikel beantworten es nicht. Leer für den Anfangswert.

# Said in channels, on forms and buttons, and in direct messages.
nothing-to-show = Es gibt nichts zu zeigen.
choose-by-option = Zum Auswählen frag noch einmal mit einem davon als „{ $option }“:
another-version = Das ist von einer anderen Version des Bots; bitte frag noch einmal.
another-version-settings = Das ist von einer anderen Version des Bots; bitte ruf /settings noch einmal auf.
another-version-form = Dieses Formular ist von einer älteren Version des Bots; bitte ruf den Befehl noch einmal auf.
another-version-button = Dieser Knopf ist von einer anderen Version des Bots.
message-changed = Jemand war schneller: diese Nachricht hat sich inzwischen geändert. Bitte sieh sie noch einmal an.
unknown-command = Diesen Befehl kenne ich nicht mehr.
not-in-that-server = Du bist nicht mehr auf diesem Server.
message-nothing-to-add = Diese Nachricht enthält keinen Text, keine Datei und keinen Link zum Aufnehmen.
message-closed = { $reason }, und { $consequence }. Ist das gewollt?
channel-open-now = Der Kanal ist jetzt offen; nimm noch einmal „In die Bibliothek aufnehmen“.
remedy-open = Den Kanal öffnen
remedy-forget = Die Artikel vergessen
remedy-add = Kanal öffnen und aufnehmen
closing-notice-place = { $channel } auf { $server }: { $reason }.
closing-notice-kept = Ich nehme von dort nichts mehr auf, und was von dort kam, bleibt aus allen Antworten weg ({ $articles }). Es ist aufbewahrt.
closing-notice-choice = Wenn du den Kanal öffnest: { $consequence }. Wenn du die Artikel vergisst, werden sie endgültig gelöscht.
form-ask-on = Zum Beispiel: „why?“, „and the mayor?“, „what else did she say?“
form-ask-about = Dazu fragen
form-this-article = Beantwortet wird aus diesem Artikel allein.
form-question = Deine Frage
form-empty = Im Formular stand keine Frage.
ingest-rights = Artikel nimmt die Moderation auf: Mitglieder, die diesen Server verwalten dürfen.
switched-off = In diesem Kanal wird vor anderen nichts beantwortet.
share-rights = Nur die Moderation kann das allen zeigen.
delete-rights = Diese Antwort kann nur löschen, wer gefragt hat oder moderiert.
reply-unreadable = Ich kann die Nachricht, auf die du antwortest, nicht lesen. Ihr Menü geht auch so: Apps → Wer hat das gesagt?
check-privately = Apps → Das prüfen im Menü der Nachricht vergleicht sie mit den Artikeln; nur du siehst das Ergebnis.
message-not-article = Diese Nachricht ist kein Artikel der Bibliothek. Wer moderiert, nimmt sie mit Apps → In die Bibliothek aufnehmen auf.
message-no-words = Diese Nachricht hat keine Wörter, die ich nachschlagen könnte.
progress = { $done } von { $total } fertig …
channel-unseen = Ich sehe diesen Kanal nicht.
no-message-content = Ich darf keine Nachrichten lesen, also nehme ich keine Beiträge auf: wer mich betreibt, setzt DISCORD_MESSAGE_CONTENT.
no-plain-questions = Ich darf keine Nachrichten lesen, also beantworte ich nur Erwähnungen: wer mich betreibt, setzt DISCORD_MESSAGE_CONTENT.
permissions-lacked = Mir fehlen Rechte in diesem Kanal: { $permissions }.
permission-view = Kanal ansehen
permission-history = Nachrichtenverlauf anzeigen
permission-send = Nachrichten senden
permission-react = Reaktionen hinzufügen
permission-threads = Öffentliche Threads erstellen
permission-send-threads = Nachrichten in Threads senden
cannot-write = In { $channel } darf ich nicht schreiben, also kann ich dir dort nicht antworten. Die Moderation kann es erlauben: Kanal ansehen und Nachrichten senden (in Threads: Nachrichten in Threads senden).
file-not-fetched = Die Datei ließ sich nicht von Discord holen; bitte häng sie noch einmal an.
visibility-unstored = Wer welchen Kanal sieht, ließ sich nicht speichern; frag in einer Minute noch einmal.
welcome-head = Ich beantworte Fragen zu Nachrichtenartikeln mit den Worten, die in ihnen stehen.
welcome-steps = Drei Schritte:
welcome-add = Nimm einen Artikel auf: { $ingest } oder der Knopf unten. Das können Mitglieder, die den Server verwalten dürfen.
welcome-ask = Frag: { $ask }, oder erwähne mich mit einer Frage. Die Antwort zeigt, wo sie steht.
welcome-watch = Lass Artikel von selbst kommen: { $settings } mit einem Kanal und „watch“, oder { $follow } mit einem Feed.
welcome-help = { $help } nennt alles.
welcome-button = Den ersten Artikel aufnehmen
news-more = und { $count } weitere
settings-news-everybody = Neuigkeiten benachrichtigen nicht alle; wähle eine andere Rolle.
setting-look = Aussehen der Antworten
value-cards = Karten
value-embeds = schlichte Embeds
value-news-role = in { $channel }, mit Nachricht an { $role }
setting-reactions = Reaktion 📥 von Moderierenden
value-adds = nimmt die Nachricht in die Bibliothek auf
value-adds-not = bewirkt nichts
panel-look-cards = Antworten sehen aus wie Karten
panel-look-embeds = Antworten sind schlichte Embeds mit denselben Worten
panel-reactions-no = 📥 von Moderierenden bewirkt nichts
panel-reactions-yes = 📥 von Moderierenden nimmt eine Nachricht auf
panel-news-role = Eine Rolle, die benachrichtigt wird
check-nothing = Hier gibt es nichts zu prüfen: kein Zitat, keine Zahl, kein Datum und niemandes Rolle.
check-left = { $count ->
    [one] 1 weitere Behauptung wurde nicht geprüft.
   *[other] { $count } weitere Behauptungen wurden nicht geprüft.
 }
check-line = { $claim }: { $verdict }
only-exact = Wie es dort steht.
summed-uncertain-speaker = { $count ->
    [one] eine in diesen Worten, aber wer es gesagt hat, ist nicht sicher
   *[other] { $count } in diesen Worten, aber wer es gesagt hat, ist nicht sicher
 }
only-uncertain-speaker = In diesen Worten, aber wer es gesagt hat, ist nicht sicher.
summed-altered = { $count ->
    [one] eine verändert
   *[other] { $count } verändert
 }
only-altered = Verändert.
summed-other-speaker = { $count ->
    [one] eine von jemand anderem gesagt
   *[other] { $count } von jemand anderem gesagt
 }
only-other-speaker = Von jemand anderem gesagt.
summed-stitched = { $count ->
    [one] eine aus zwei Stellen zusammengesetzt
   *[other] { $count } aus zwei Stellen zusammengesetzt
 }
only-stitched = Aus zwei Stellen zusammengesetzt.
summed-denied = { $count ->
    [one] eine bestritten oder gefragt, nicht gesagt
   *[other] { $count } bestritten oder gefragt, nicht gesagt
 }
only-denied = Bestritten oder gefragt, nicht gesagt.
summed-other-figure = { $count ->
    [one] eine mit anderer Zahl oder anderem Datum
   *[other] { $count } mit anderer Zahl oder anderem Datum
 }
only-other-figure = Mit anderer Zahl oder anderem Datum.
summed-absent = { $count ->
    [one] eine in keinem Artikel
   *[other] { $count } in keinem Artikel
 }
only-absent = In keinem Artikel.
summary-none = Keine von { $total } wie sie dort steht
summary-some = { $count } von { $total } wie sie dort stehen
summary-line = { $counts }.
verdict-exact = wie es dort steht.
verdict-exact-uncertain = wie es dort steht; wer es gesagt hat, ist nicht sicher.
verdict-altered-quotation = verändert.
verdict-altered-figure = die Zahl steht dort in anderen Worten.
verdict-altered-role = die Artikel nennen eine andere Rolle.
verdict-other-speaker = von jemand anderem gesagt.
verdict-other-speaker-named = von jemand anderem gesagt: { $name }.
verdict-stitched = aus zwei Stellen zusammengesetzt:
verdict-denied = bestritten, nicht gesagt.
verdict-asked = gefragt, nicht gesagt.
verdict-other-figure = eine andere Zahl.
verdict-absent = in keinem Artikel.
article-has = Im Artikel steht „{ $words }“.
verdict-altered-date = das Datum steht dort in anderen Worten.
verdict-paraphrase = in anderen Worten, wenn überhaupt. Die nächstliegende Stelle:
verdict-other-date = ein anderes Datum.
verdict-absent-closest = in keinem Artikel in diesen Worten. Die nächstliegende Stelle:
