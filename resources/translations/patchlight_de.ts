<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Actions</name>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Dokumente hinzufügen…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Einen Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Follow a folder…</source>
        <translation>Einem Ordner folgen…</translation>
    </message>
    <message>
        <source>New archive…</source>
        <translation>Neues Archiv…</translation>
    </message>
    <message>
        <source>Open an archive…</source>
        <translation>Ein Archiv öffnen…</translation>
    </message>
    <message>
        <source>Recent archives</source>
        <translation>Zuletzt benutzte Archive</translation>
    </message>
    <message>
        <source>Try the sample archive</source>
        <translation>Das Beispielarchiv ausprobieren</translation>
    </message>
    <message>
        <source>Pause or go on encoding</source>
        <translation>Kodieren anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Stop encoding</source>
        <translation>Kodieren beenden</translation>
    </message>
    <message>
        <source>Pause encoding on battery</source>
        <translation>Im Akkubetrieb anhalten</translation>
    </message>
    <message>
        <source>Encode only while nobody uses this machine</source>
        <translation>Nur kodieren, solange niemand das Gerät benutzt</translation>
    </message>
    <message>
        <source>Show the progress</source>
        <translation>Den Fortschritt zeigen</translation>
    </message>
    <message>
        <source>Document details</source>
        <translation>Angaben zum Dokument</translation>
    </message>
    <message>
        <source>Tag the chosen documents…</source>
        <translation>Ausgewählte Dokumente verschlagworten…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Bring back removed documents…</source>
        <translation>Entfernte Dokumente zurückholen…</translation>
    </message>
    <message>
        <source>Filter the library…</source>
        <translation>Die Bibliothek filtern…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation>Zum Suchfeld gehen</translation>
    </message>
    <message>
        <source>Search by late interaction</source>
        <translation>Suchen nach dem, was zu sehen ist</translation>
    </message>
    <message>
        <source>Search by keyword</source>
        <translation>Nach Stichwörtern suchen</translation>
    </message>
    <message>
        <source>Search both ways</source>
        <translation>Auf beide Arten suchen</translation>
    </message>
    <message>
        <source>Go to the next result</source>
        <translation>Zum nächsten Ergebnis</translation>
    </message>
    <message>
        <source>Go to the previous result</source>
        <translation>Zum vorigen Ergebnis</translation>
    </message>
    <message>
        <source>Go to the next match</source>
        <translation>Zur nächsten Fundstelle</translation>
    </message>
    <message>
        <source>Go to the previous match</source>
        <translation>Zur vorigen Fundstelle</translation>
    </message>
    <message>
        <source>Find similar to a region…</source>
        <translation>Ähnliches zu einem Bereich finden…</translation>
    </message>
    <message>
        <source>Search in this document</source>
        <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
        <source>Filter the documents…</source>
        <translation>Dokumente filtern…</translation>
    </message>
    <message>
        <source>Search all documents</source>
        <translation>Alle Dokumente durchsuchen</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Saved searches…</source>
        <translation>Gespeicherte Suchen…</translation>
    </message>
    <message>
        <source>Show earlier searches</source>
        <translation>Frühere Suchen zeigen</translation>
    </message>
    <message>
        <source>Remember searches in the archive</source>
        <translation>Suchen im Archiv merken</translation>
    </message>
    <message>
        <source>Clear the search history</source>
        <translation>Suchverlauf löschen</translation>
    </message>
    <message>
        <source>Go to the next page</source>
        <translation>Zur nächsten Seite</translation>
    </message>
    <message>
        <source>Go to the previous page</source>
        <translation>Zur vorigen Seite</translation>
    </message>
    <message>
        <source>Go to a page…</source>
        <translation>Zu einer Seite gehen…</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>Seite einpassen</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Show the next word’s heat</source>
        <translation>Wärme des nächsten Wortes zeigen</translation>
    </message>
    <message>
        <source>Show the previous word’s heat</source>
        <translation>Wärme des vorigen Wortes zeigen</translation>
    </message>
    <message>
        <source>Show the heat of all words</source>
        <translation>Wärme aller Wörter zeigen</translation>
    </message>
    <message>
        <source>Show or hide the heat</source>
        <translation>Wärme zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show or hide the patch grid</source>
        <translation>Patch-Gitter zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Tint by word, or not</source>
        <translation>Nach Wort färben oder nicht</translation>
    </message>
    <message>
        <source>Walk over the patches by arrow keys</source>
        <translation>Mit den Pfeiltasten über die Patches gehen</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Pin this page to compare</source>
        <translation>Diese Seite zum Vergleich anheften</translation>
    </message>
    <message>
        <source>Ask the patch…</source>
        <translation>Den Patch befragen…</translation>
    </message>
    <message>
        <source>Right for this query, or take it back</source>
        <translation>Richtig für diese Anfrage, oder zurücknehmen</translation>
    </message>
    <message>
        <source>Wrong for this query, or take it back</source>
        <translation>Falsch für diese Anfrage, oder zurücknehmen</translation>
    </message>
    <message>
        <source>Evaluate models and modes…</source>
        <translation>Modelle und Suchweisen auswerten…</translation>
    </message>
    <message>
        <source>Save the judgements as a queries file…</source>
        <translation>Bewertungen als Anfragendatei speichern…</translation>
    </message>
    <message>
        <source>Take a queries file’s judgements…</source>
        <translation>Bewertungen einer Anfragendatei übernehmen…</translation>
    </message>
    <message>
        <source>Export the figure…</source>
        <translation>Die Abbildung exportieren…</translation>
    </message>
    <message>
        <source>Export the page as seen…</source>
        <translation>Die Seite wie angezeigt exportieren…</translation>
    </message>
    <message>
        <source>Export an annotated copy…</source>
        <translation>Eine Kopie mit Anmerkungen exportieren…</translation>
    </message>
    <message>
        <source>Export results and scores…</source>
        <translation>Ergebnisse und Punktwerte exportieren…</translation>
    </message>
    <message>
        <source>Copy the image</source>
        <translation>Das Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the citation</source>
        <translation>Den Nachweis kopieren</translation>
    </message>
    <message>
        <source>Open in the system’s viewer</source>
        <translation>Im Programm des Systems öffnen</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Show the library</source>
        <translation>Die Bibliothek zeigen</translation>
    </message>
    <message>
        <source>Show why a page matched</source>
        <translation>Zeigen, warum eine Seite passt</translation>
    </message>
    <message>
        <source>Show the results as a grid</source>
        <translation>Ergebnisse als Raster zeigen</translation>
    </message>
    <message>
        <source>Group the results by document</source>
        <translation>Ergebnisse nach Dokument gruppieren</translation>
    </message>
    <message>
        <source>Fold or unfold all documents</source>
        <translation>Alle Dokumente ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Sort by match</source>
        <translation>Nach Übereinstimmung ordnen</translation>
    </message>
    <message>
        <source>Sort by document</source>
        <translation>Nach Dokument ordnen</translation>
    </message>
    <message>
        <source>Sort by document and page</source>
        <translation>Nach Dokument und Seite ordnen</translation>
    </message>
    <message>
        <source>Sort by date added</source>
        <translation>Nach Aufnahmedatum ordnen</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>Zum nächsten Bereich gehen</translation>
    </message>
    <message>
        <source>Go to the previous pane</source>
        <translation>Zum vorigen Bereich gehen</translation>
    </message>
    <message>
        <source>Go to the newest notice</source>
        <translation>Zur neuesten Meldung gehen</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Einen Befehl finden…</translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation>Alle Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>Change the shortcuts…</source>
        <translation>Tastenkürzel ändern…</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Das Protokoll zeigen</translation>
    </message>
    <message>
        <source>Show the last crash’s report</source>
        <translation>Den Bericht des letzten Absturzes zeigen</translation>
    </message>
    <message>
        <source>About Patchlight</source>
        <translation>Über Patchlight</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>What is being done</source>
        <translation>Was gerade geschieht</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add from a file…</source>
        <translation>Aus einer Datei hinzufügen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy {name} to this machine’s models?</source>
        <translation>{name} zu den Modellen dieses Rechners kopieren?</translation>
    </message>
    <message>
        <source>Copy {size}</source>
        <translation>{size} kopieren</translation>
    </message>
    <message>
        <source>Download {name} from the Hub?</source>
        <translation>{name} vom Hub herunterladen?</translation>
    </message>
    <message>
        <source>Download {size}</source>
        <translation>{size} herunterladen</translation>
    </message>
    <message>
        <source>{size}. Licence: {licence} It is tried and checked when it is here.</source>
        <translation>{size}. Lizenz: {licence} Es wird erprobt und geprüft, sobald es hier ist.</translation>
    </message>
</context>
<context>
    <name>AnswerRows</name>
    <message>
        <source>p. {page}</source>
        <translation>S. {page}</translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>The results are not grouped by document.</source>
        <translation>Die Ergebnisse sind nicht nach Dokumenten gruppiert.</translation>
    </message>
</context>
<context>
    <name>AskPopover</name>
    <message>
        <source>What the patch answers to</source>
        <translation>Worauf der Patch antwortet</translation>
    </message>
    <message>
        <source>Words it answers to</source>
        <translation>Wörter, auf die er antwortet</translation>
    </message>
    <message>
        <source>Patches that are like it</source>
        <translation>Patches, die ihm ähneln</translation>
    </message>
    <message>
        <source>Find pages like this</source>
        <translation>Seiten wie diese finden</translation>
    </message>
    <message>
        <source>Answers to</source>
        <translation>Antwortet auf</translation>
    </message>
    <message>
        <source>Most like it elsewhere</source>
        <translation>Anderswo am ähnlichsten</translation>
    </message>
    <message>
        <source>Asking the patch…</source>
        <translation>Der Patch wird befragt…</translation>
    </message>
    <message>
        <source>Patch at row {row}, column {col}</source>
        <translation>Patch in Zeile {row}, Spalte {col}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message numerus="yes">
        <source>%n words tried, of this page, of your queries and of the archive.</source>
        <translation>
            <numerusform>%n Wort dieser Seite, Ihrer Anfragen und des Archivs probiert.</numerusform>
            <numerusform>%n Wörter dieser Seite, Ihrer Anfragen und des Archivs probiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Still asking…</source>
        <translation>Wird noch befragt…</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>in this page’s text</source>
        <translation>im Text dieser Seite</translation>
    </message>
    <message>
        <source>in an earlier query</source>
        <translation>in einer früheren Anfrage</translation>
    </message>
    <message>
        <source>often in this archive</source>
        <translation>häufig in diesem Archiv</translation>
    </message>
    <message>
        <source>{word} {value}, {source}</source>
        <translation>{word} {value}, {source}</translation>
    </message>
    <message>
        <source>{document}, page {page}: {value}</source>
        <translation>{document}, Seite {page}: {value}</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>Follow a folder</source>
        <translation>Einem Ordner folgen</translation>
    </message>
    <message>
        <source>{name} is followed: new and changed files are taken by themselves.</source>
        <translation>{name} wird verfolgt: Neue und geänderte Dateien werden von selbst aufgenommen.</translation>
    </message>
    <message>
        <source>Files added to {name} later can be taken by themselves.</source>
        <translation>Später zu {name} hinzugefügte Dateien können von selbst aufgenommen werden.</translation>
    </message>
    <message>
        <source>Follow this folder</source>
        <translation>Diesem Ordner folgen</translation>
    </message>
    <message>
        <source>{name} is not followed any more; its documents stay.</source>
        <translation>{name} wird nicht mehr verfolgt; seine Dokumente bleiben.</translation>
    </message>
    <message>
        <source>The file {name} was moved or deleted.</source>
        <translation>Die Datei {name} wurde verschoben oder gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were moved or deleted.</source>
        <translation>
            <numerusform>%Ln Datei wurde verschoben oder gelöscht.</numerusform>
            <numerusform>%Ln Dateien wurden verschoben oder gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folders of this archive’s documents are not there.</source>
        <translation>
            <numerusform>%Ln Ordner mit Dokumenten dieses Archivs ist nicht da.</numerusform>
            <numerusform>%Ln Ordner mit Dokumenten dieses Archivs sind nicht da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The pages of %Ln documents are shown as stored pictures.</source>
        <translation>
            <numerusform>Die Seiten von %Ln Dokument werden als gespeicherte Bilder gezeigt.</numerusform>
            <numerusform>Die Seiten von %Ln Dokumenten werden als gespeicherte Bilder gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents were found again.</source>
        <translation>
            <numerusform>%Ln Dokument wurde wiedergefunden.</numerusform>
            <numerusform>%Ln Dokumente wurden wiedergefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their pages stay and can be searched until you remove them.</source>
        <translation>Ihre Seiten bleiben und sind durchsuchbar, bis Sie sie entfernen.</translation>
    </message>
    <message>
        <source>No folder can be followed in it.</source>
        <translation>In ihm kann keinem Ordner gefolgt werden.</translation>
    </message>
    <message>
        <source>Follow {name}</source>
        <translation>{name} folgen</translation>
    </message>
    <message>
        <source>Stop following {name}</source>
        <translation>{name} nicht mehr folgen</translation>
    </message>
    <message>
        <source>Its pages stay and can be searched until you remove them.</source>
        <translation>Ihre Seiten bleiben und sind durchsuchbar, bis Sie sie entfernen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The folder {path} is not there.</source>
        <translation>Der Ordner {path} ist nicht da.</translation>
    </message>
    <message>
        <source>Nothing new can be taken from it until it is back.</source>
        <translation>Daraus kann nichts Neues aufgenommen werden, bis er wieder da ist.</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Where is {name} now?</source>
        <translation>Wo ist {name} jetzt?</translation>
    </message>
    <message>
        <source>Looking for the files in their new place…</source>
        <translation>Die Dateien werden am neuen Ort gesucht…</translation>
    </message>
    <message>
        <source>Left alone, for their content is another now: {n}.</source>
        <translation>Nicht angetastet, weil der Inhalt jetzt ein anderer ist: {n}.</translation>
    </message>
    <message>
        <source>Not found there: {n}.</source>
        <translation>Dort nicht gefunden: {n}.</translation>
    </message>
    <message>
        <source>The file of {name} was found again.</source>
        <translation>Die Datei von {name} wurde wiedergefunden.</translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <source>There is no page to draw on yet.</source>
        <translation>Noch gibt es keine Seite, auf der man zeichnen könnte.</translation>
    </message>
    <message>
        <source>Choose a page first.</source>
        <translation>Wählen Sie zuerst eine Seite.</translation>
    </message>
</context>
<context>
    <name>CardsDelegate</name>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Check failed</source>
        <translation>Prüfung nicht bestanden</translation>
    </message>
</context>
<context>
    <name>CheckTable</name>
    <message>
        <source>Table of the geometry check</source>
        <translation>Tabelle der Geometrieprüfung</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source> — page {page}</source>
        <translation> — Seite {page}</translation>
    </message>
    <message>
        <source>“{query}” · {model}</source>
        <translation>„{query}“ · {model}</translation>
    </message>
    <message>
        <source>Side {letter}: {page}, {query}</source>
        <translation>Seite {letter}: {page}, {query}</translation>
    </message>
    <message>
        <source>score {score}: {shares}</source>
        <translation>Punktwert {score}: {shares}</translation>
    </message>
    <message>
        <source>{word} {share} %</source>
        <translation>{word} {share} %</translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation>Punktwert {score}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Einen Befehl finden</translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation>Zurzeit nicht möglich.</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Query of side B</source>
        <translation>Anfrage der Seite B</translation>
    </message>
    <message>
        <source>Second query</source>
        <translation>Zweite Anfrage</translation>
    </message>
    <message>
        <source>Model of side B</source>
        <translation>Modell der Seite B</translation>
    </message>
    <message>
        <source>Page of side B</source>
        <translation>Seite auf Seite B</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Link zoom</source>
        <translation>Zoom koppeln</translation>
    </message>
    <message>
        <source>Zoom and pan both sides together</source>
        <translation>Beide Seiten gemeinsam vergrößern und verschieben</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Swap the sides</source>
        <translation>Die Seiten tauschen</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Den Vergleich schließen</translation>
    </message>
    <message>
        <source>Close the comparison (Esc)</source>
        <translation>Den Vergleich schließen (Esc)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modell: {name}</translation>
    </message>
    <message>
        <source>Only one model has read this archive; encode it with another one to compare them.</source>
        <translation>Nur ein Modell hat dieses Archiv gelesen; kodieren Sie es mit einem weiteren, um beide zu vergleichen.</translation>
    </message>
    <message>
        <source>Show what one side has more than the other</source>
        <translation>Zeigen, was eine Seite der anderen voraus hat</translation>
    </message>
    <message>
        <source>Both sides must show the same page.</source>
        <translation>Auf beiden Seiten muss dieselbe Seite stehen.</translation>
    </message>
</context>
<context>
    <name>CompareChooser</name>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>Noch gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Search, then choose a page to compare.</source>
        <translation>Suchen Sie und wählen Sie dann eine Seite zum Vergleichen.</translation>
    </message>
    <message>
        <source>There is no page to pin yet.</source>
        <translation>Noch gibt es keine Seite zum Anheften.</translation>
    </message>
    <message>
        <source>Search, then choose a page.</source>
        <translation>Suchen Sie und wählen Sie dann eine Seite.</translation>
    </message>
    <message>
        <source>Page {page} of {name} is pinned.</source>
        <translation>Seite {page} von {name} ist angeheftet.</translation>
    </message>
    <message>
        <source>Open another page, then compare the two.</source>
        <translation>Öffnen Sie eine andere Seite und vergleichen Sie dann beide.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Choose what to compare with: type a second query, or choose another model or page above.</source>
        <translation>Womit vergleichen? Tippen Sie eine zweite Anfrage, oder wählen Sie oben ein anderes Modell oder eine andere Seite.</translation>
    </message>
    <message>
        <source>Reading the page…</source>
        <translation>Die Seite wird gelesen…</translation>
    </message>
    <message>
        <source>Ranking the pages with both models…</source>
        <translation>Die Seiten werden mit beiden Modellen gereiht…</translation>
    </message>
    <message>
        <source>a region of a page</source>
        <translation>ein Bereich einer Seite</translation>
    </message>
    <message>
        <source>{rank}.  {name}, page {page}</source>
        <translation>{rank}.  {name}, Seite {page}</translation>
    </message>
    <message>
        <source>The same page as side A</source>
        <translation>Dieselbe Seite wie auf Seite A</translation>
    </message>
    <message>
        <source>Loading {name}…</source>
        <translation>{name} wird geladen…</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>The two models measure on different scales, so each side is shown relative to its own highest value.</source>
        <translation>Die beiden Modelle messen auf verschiedenen Skalen; jede Seite ist deshalb auf ihren eigenen höchsten Wert bezogen.</translation>
    </message>
    <message>
        <source>Both sides share one colour range, from 0 to {value}.</source>
        <translation>Beide Seiten teilen einen Farbbereich, von 0 bis {value}.</translation>
    </message>
    <message>
        <source>difference {value}</source>
        <translation>Unterschied {value}</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Document details</source>
        <translation>Angaben zum Dokument</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Die Angaben schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation>Die Datei suchen…</translation>
    </message>
    <message>
        <source>Choose a document.</source>
        <translation>Wählen Sie ein Dokument.</translation>
    </message>
    <message>
        <source>Page {n}: {reason}</source>
        <translation>Seite {n}: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more pages</source>
        <translation>
            <numerusform>und %Ln weitere Seite</numerusform>
            <numerusform>und %Ln weitere Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln pages</source>
        <translation>
            <numerusform>{n} von %Ln Seite</numerusform>
            <numerusform>{n} von %Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Text layer</source>
        <translation>Textebene</translation>
    </message>
    <message>
        <source>{pages}, {size} of vectors</source>
        <translation>{pages}, {size} Vektoren</translation>
    </message>
    <message>
        <source>, {n} failed</source>
        <translation>, {n} fehlgeschlagen</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation>noch keinem Modell</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Also at</source>
        <translation>Auch in</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceColumn</name>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>What side A has more than side B, and the other way round</source>
        <translation>Was Seite A mehr hat als Seite B und umgekehrt</translation>
    </message>
    <message>
        <source>Difference: A less B</source>
        <translation>Unterschied: A minus B</translation>
    </message>
</context>
<context>
    <name>DifferenceLegend</name>
    <message>
        <source>B more by {value}</source>
        <translation>B mehr um {value}</translation>
    </message>
    <message>
        <source>A more by {value}</source>
        <translation>A mehr um {value}</translation>
    </message>
</context>
<context>
    <name>EvaluationPane</name>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Queries answered</source>
        <translation>Beantwortete Anfragen</translation>
    </message>
    <message>
        <source>Save as a queries file…</source>
        <translation>Als Anfragendatei speichern…</translation>
    </message>
    <message>
        <source>Take a queries file’s judgements…</source>
        <translation>Bewertungen einer Anfragendatei übernehmen…</translation>
    </message>
    <message>
        <source>Save the chart…</source>
        <translation>Das Diagramm speichern…</translation>
    </message>
    <message>
        <source>Queries files and chart</source>
        <translation>Anfragendateien und Diagramm</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Back to the pages</source>
        <translation>Zurück zu den Seiten</translation>
    </message>
    <message>
        <source>Chart of the measures</source>
        <translation>Diagramm der Maße</translation>
    </message>
    <message>
        <source>Judgements have changed since this was measured.</source>
        <translation>Seit dieser Messung haben sich Bewertungen geändert.</translation>
    </message>
    <message>
        <source>Ranks of the right pages of every query</source>
        <translation>Ränge der richtigen Seiten jeder Anfrage</translation>
    </message>
    <message>
        <source>Ranks of the right pages</source>
        <translation>Ränge der richtigen Seiten</translation>
    </message>
    <message>
        <source>This page then tells how well each model and mode finds the right pages.</source>
        <translation>Diese Seite sagt dann, wie gut jedes Modell und jede Suchweise die richtigen Seiten findet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln judged pages</source>
        <translation>
            <numerusform>%Ln beurteilte Seite</numerusform>
            <numerusform>%Ln beurteilte Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>“Measure” asks every model and mode of this archive these queries.</source>
        <translation>„Messen“ stellt jedem Modell und jeder Suchweise dieses Archivs diese Anfragen.</translation>
    </message>
    <message>
        <source>Lines: where 95 of 100 such sets of queries would come out.</source>
        <translation>Linien: wo 95 von 100 solcher Sätze von Anfragen lägen.</translation>
    </message>
    <message>
        <source>With fewer than five queries, differences say little.</source>
        <translation>Bei weniger als fünf Anfragen sagen Unterschiede wenig.</translation>
    </message>
    <message>
        <source>Pages without a judgement count as wrong; the more are judged, the fairer.</source>
        <translation>Seiten ohne Bewertung gelten als falsch; je mehr bewertet sind, desto gerechter.</translation>
    </message>
    <message>
        <source>Queries that a model cannot read count as not found.</source>
        <translation>Anfragen, die ein Modell nicht lesen kann, gelten als nicht gefunden.</translation>
    </message>
    <message>
        <source>{name} was left out: {reason}</source>
        <translation>{name} wurde ausgelassen: {reason}</translation>
    </message>
    <message>
        <source>Recall@10</source>
        <translation>Recall@10</translation>
    </message>
    <message>
        <source>{name}: nDCG@10 {value}</source>
        <translation>{name}: nDCG@10 {value}</translation>
    </message>
    <message>
        <source>judged queries.jsonl</source>
        <translation>bewertete Anfragen.jsonl</translation>
    </message>
    <message>
        <source>Save as a queries file</source>
        <translation>Als Anfragendatei speichern</translation>
    </message>
    <message>
        <source>PDF document (*.pdf);;SVG drawing (*.svg);;PNG picture (*.png)</source>
        <translation>PDF-Dokument (*.pdf);;SVG-Zeichnung (*.svg);;PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Queries files (*.jsonl)</source>
        <translation>Anfragendateien (*.jsonl)</translation>
    </message>
    <message>
        <source>Search, look at a hit, and press {right} if it is right or {wrong} if it is wrong.</source>
        <translation>Suchen Sie, sehen Sie einen Treffer an und drücken Sie {right}, wenn er richtig, oder {wrong}, wenn er falsch ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries have wrong pages only and are not measured.</source>
        <translation>
            <numerusform>%Ln Anfrage hat nur falsche Seiten und wird nicht gemessen.</numerusform>
            <numerusform>%Ln Anfragen haben nur falsche Seiten und werden nicht gemessen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln judgements are of documents not in the archive now.</source>
        <translation>
            <numerusform>%Ln Urteil betrifft ein Dokument, das jetzt nicht im Archiv ist.</numerusform>
            <numerusform>%Ln Urteile betreffen Dokumente, die jetzt nicht im Archiv sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take a queries file’s judgements</source>
        <translation>Bewertungen einer Anfragendatei übernehmen</translation>
    </message>
    <message>
        <source>evaluation.pdf</source>
        <translation>auswertung.pdf</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Das Diagramm speichern</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>There is no match to export yet.</source>
        <translation>Noch gibt es keinen Treffer zum Exportieren.</translation>
    </message>
    <message>
        <source>Search, then choose a page.</source>
        <translation>Suchen Sie und wählen Sie dann eine Seite.</translation>
    </message>
    <message>
        <source>There is no page on show.</source>
        <translation>Es wird keine Seite gezeigt.</translation>
    </message>
    <message>
        <source>Choose a page first.</source>
        <translation>Wählen Sie zuerst eine Seite.</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)</source>
        <translation>PNG-Bild (*.png);;SVG-Zeichnung (*.svg);;PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>{name}, page {page}</source>
        <translation>{name}, Seite {page}</translation>
    </message>
    <message>
        <source>Export the figure</source>
        <translation>Die Abbildung exportieren</translation>
    </message>
    <message>
        <source>The figure is being drawn…</source>
        <translation>Die Abbildung wird gezeichnet…</translation>
    </message>
    <message>
        <source>Export the page as seen</source>
        <translation>Die Seite wie angezeigt exportieren</translation>
    </message>
    <message>
        <source>Export the comparison as seen</source>
        <translation>Den Vergleich wie angezeigt exportieren</translation>
    </message>
    <message>
        <source>{name}, compared</source>
        <translation>{name}, verglichen</translation>
    </message>
    <message>
        <source>A comparison has two pages; an annotated copy is made of one document.</source>
        <translation>Ein Vergleich hat zwei Seiten; eine Kopie mit Anmerkungen entsteht aus einem Dokument.</translation>
    </message>
    <message>
        <source>Go back to the page that was found, then export.</source>
        <translation>Gehen Sie zur gefundenen Seite zurück, dann exportieren Sie.</translation>
    </message>
    <message>
        <source>Go back and export</source>
        <translation>Zurückgehen und exportieren</translation>
    </message>
    <message>
        <source>Export an annotated copy</source>
        <translation>Eine Kopie mit Anmerkungen exportieren</translation>
    </message>
    <message>
        <source>{name}, annotated.pdf</source>
        <translation>{name}, mit Anmerkungen.pdf</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>The copy is being written…</source>
        <translation>Die Kopie wird geschrieben…</translation>
    </message>
    <message>
        <source>There are no results to export yet.</source>
        <translation>Noch gibt es keine Ergebnisse zum Exportieren.</translation>
    </message>
    <message>
        <source>Search for something first.</source>
        <translation>Suchen Sie zuerst nach etwas.</translation>
    </message>
    <message>
        <source>Export results and scores</source>
        <translation>Ergebnisse und Punktwerte exportieren</translation>
    </message>
    <message>
        <source>JSON with everything to reproduce them (*.json);;Table (*.csv)</source>
        <translation>JSON mit allem zum Nachvollziehen (*.json);;Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>{name}, region</source>
        <translation>{name}, Bereich</translation>
    </message>
    <message>
        <source>results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>The image was copied.</source>
        <translation>Das Bild wurde kopiert.</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Kopiert: {text}</translation>
    </message>
    <message>
        <source>{name} is no longer where it was.</source>
        <translation>{name} ist nicht mehr dort, wo es war.</translation>
    </message>
    <message>
        <source>{name} was opened; the match is on page {page}.</source>
        <translation>{name} wurde geöffnet; die Fundstelle ist auf Seite {page}.</translation>
    </message>
    <message>
        <source>No program on this machine opens {name}.</source>
        <translation>Kein Programm auf diesem Rechner öffnet {name}.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Where it is</source>
        <translation>Wo es liegt</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation>Veröffentlichte Werte</translation>
    </message>
    <message>
        <source>Geometry check</source>
        <translation>Prüfung der Geometrie</translation>
    </message>
    <message>
        <source>{n} million</source>
        <translation>{n} Millionen</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Noch nicht gemessen</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter documents by name or tag</source>
        <translation>Dokumente nach Name oder Schlagwort filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Ordnen</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Name der Sammlung</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
    <message>
        <source>Choose by state, tag, date and more</source>
        <translation>Nach Zustand, Schlagwort, Datum und mehr auswählen</translation>
    </message>
    <message>
        <source>Sort by {what}</source>
        <translation>Nach {what} ordnen</translation>
    </message>
    <message>
        <source>Stop showing {name} only</source>
        <translation>Nicht mehr nur {name} zeigen</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Collection, name, date, language…</source>
        <translation>Sammlung, Name, Datum, Sprache…</translation>
    </message>
    <message>
        <source>Save as a collection…</source>
        <translation>Als Sammlung speichern…</translation>
    </message>
    <message>
        <source>Forget the collection {name}</source>
        <translation>Die Sammlung {name} vergessen</translation>
    </message>
    <message>
        <source>Show all documents</source>
        <translation>Alle Dokumente zeigen</translation>
    </message>
    <message>
        <source>Reverse the order</source>
        <translation>Die Reihenfolge umkehren</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>When added</source>
        <translation>Aufnahmezeit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>Größe der Datei</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>{filter}; remove this filter</source>
        <translation>{filter}; diesen Filter entfernen</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle löschen</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Words in the file name</source>
        <translation>Wörter im Dateinamen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>PDFs</source>
        <translation>PDFs</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Text layer</source>
        <translation>Textebene</translation>
    </message>
    <message>
        <source>With or without</source>
        <translation>Mit oder ohne</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Told from the text layer, where it can be told for sure</source>
        <translation>Aus der Textebene erkannt, wo es sicher geht</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>Search only in documents like these</source>
        <translation>Nur in Dokumenten wie diesen suchen</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>When it was added</source>
        <translation>Wann es hinzugefügt wurde</translation>
    </message>
    <message>
        <source>When its file was changed</source>
        <translation>Wann seine Datei geändert wurde</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>From one day to another</source>
        <translation>Von einem Tag bis zu einem anderen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Any or none</source>
        <translation>Beliebig oder keine</translation>
    </message>
    <message>
        <source>{n} of {all} documents</source>
        <translation>{n} von {all} Dokumenten</translation>
    </message>
    <message>
        <source>All {all} documents</source>
        <translation>Alle {all} Dokumente</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Bosnian, Croatian, Serbian</source>
        <translation>Bosnisch, Kroatisch, Serbisch</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Jede Sprache</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Katalanisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>Isländisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Litauisch</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Lettisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slowakisch</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slowenisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thailändisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>File changed: {when}</source>
        <translation>Datei geändert: {when}</translation>
    </message>
    <message>
        <source>PDFs</source>
        <translation>PDFs</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>With text layer</source>
        <translation>Mit Textebene</translation>
    </message>
    <message>
        <source>Without text layer</source>
        <translation>Ohne Textebene</translation>
    </message>
    <message>
        <source>Last {n} days</source>
        <translation>Letzte {n} Tage</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>In {name}</source>
        <translation>In {name}</translation>
    </message>
    <message>
        <source>Name: {words}</source>
        <translation>Name: {words}</translation>
    </message>
    <message>
        <source>Tag: {name}</source>
        <translation>Schlagwort: {name}</translation>
    </message>
    <message>
        <source>Collection: {name}</source>
        <translation>Sammlung: {name}</translation>
    </message>
    <message>
        <source>Added: {when}</source>
        <translation>Hinzugefügt: {when}</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Search all documents</source>
        <translation>Alle Dokumente durchsuchen</translation>
    </message>
    <message>
        <source>Search by keyword</source>
        <translation>Nach Stichwörtern suchen</translation>
    </message>
    <message>
        <source>Search by what pages show</source>
        <translation>Suchen nach dem, was Seiten zeigen</translation>
    </message>
    <message>
        <source>Search both ways</source>
        <translation>Auf beide Arten suchen</translation>
    </message>
    <message>
        <source>See models that can read it</source>
        <translation>Modelle ansehen, die es lesen können</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>{pages} within the filters were searched, in {ms} ms.</source>
        <translation>{pages} innerhalb der Filter durchsucht, in {ms} ms.</translation>
    </message>
    <message>
        <source>{pages} were searched, in {ms} ms.</source>
        <translation>{pages} durchsucht, in {ms} ms.</translation>
    </message>
    <message>
        <source>No document fits the filters, or its pages are not encoded yet.</source>
        <translation>Kein Dokument passt zu den Filtern, oder seine Seiten sind noch nicht kodiert.</translation>
    </message>
    <message>
        <source>Nothing matches well; the closest pages are below.</source>
        <translation>Nichts passt gut; die ähnlichsten Seiten stehen unten.</translation>
    </message>
    <message>
        <source>No page matches “{text}”.</source>
        <translation>Keine Seite passt zu „{text}“.</translation>
    </message>
</context>
<context>
    <name>HeatStrip</name>
    <message>
        <source>page {page}</source>
        <translation>Seite {page}</translation>
    </message>
    <message>
        <source>page {page}, not encoded</source>
        <translation>Seite {page}, nicht kodiert</translation>
    </message>
    <message>
        <source>page {page}, nothing seen on it</source>
        <translation>Seite {page}, nichts darauf gesehen</translation>
    </message>
    <message>
        <source>page {page}, score {score}</source>
        <translation>Seite {page}, Punktwert {score}</translation>
    </message>
    <message>
        <source>pages {first}–{last}; best: {best}</source>
        <translation>Seiten {first}–{last}; beste: {best}</translation>
    </message>
    <message>
        <source>Pages of the document, by how well they match</source>
        <translation>Seiten des Dokuments, danach, wie gut sie passen</translation>
    </message>
    <message>
        <source>{page} of {count}</source>
        <translation>{page} von {count}</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Earlier searches</source>
        <translation>Frühere Suchen</translation>
    </message>
    <message>
        <source>Enter searches again, Delete forgets</source>
        <translation>Eingabe sucht erneut, Entf vergisst</translation>
    </message>
    <message>
        <source>Enter searches again</source>
        <translation>Eingabe sucht erneut</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>Verlauf löschen</translation>
    </message>
</context>
<context>
    <name>Housekeeping</name>
    <message>
        <source>Add documents</source>
        <translation>Dokumente hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Einen Ordner hinzufügen</translation>
    </message>
    <message>
        <source>{name} was removed from the archive.</source>
        <translation>{name} wurde aus dem Archiv entfernt.</translation>
    </message>
    <message>
        <source>{name} was taken off the list.</source>
        <translation>{name} wurde von der Liste genommen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents were removed from the archive.</source>
        <translation>
            <numerusform>%Ln Dokument wurde aus dem Archiv entfernt.</numerusform>
            <numerusform>%Ln Dokumente wurden aus dem Archiv entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln documents</source>
        <translation>
            <numerusform>%Ln Dokument entfernen</numerusform>
            <numerusform>%Ln Dokumente entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is back in the archive.</source>
        <translation>{name} ist wieder im Archiv.</translation>
    </message>
    <message>
        <source>Bring {name} back</source>
        <translation>{name} zurückholen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents are back in the archive.</source>
        <translation>
            <numerusform>%Ln Dokument ist wieder im Archiv.</numerusform>
            <numerusform>%Ln Dokumente sind wieder im Archiv.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %Ln documents back</source>
        <translation>
            <numerusform>%Ln Dokument zurückholen</numerusform>
            <numerusform>%Ln Dokumente zurückholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <translation>{name} von der Liste nehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were taken off the list.</source>
        <translation>
            <numerusform>%Ln Datei wurde von der Liste genommen.</numerusform>
            <numerusform>%Ln Dateien wurden von der Liste genommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln files off the list</source>
        <translation>
            <numerusform>%Ln Datei von der Liste nehmen</numerusform>
            <numerusform>%Ln Dateien von der Liste nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>New archive</source>
        <translation>Neues Archiv</translation>
    </message>
    <message>
        <source>Open an archive</source>
        <translation>Ein Archiv öffnen</translation>
    </message>
    <message>
        <source>Open it anew</source>
        <translation>Neu öffnen</translation>
    </message>
    <message>
        <source>{name} — Patchlight</source>
        <translation>{name} — Patchlight</translation>
    </message>
    <message>
        <source>{title} (read-only)</source>
        <translation>{title} (nur lesbar)</translation>
    </message>
    <message>
        <source>About Patchlight</source>
        <translation>Über Patchlight</translation>
    </message>
    <message>
        <source>Visual document search on your own machine.
Free software under the AGPL, version 3 or later.</source>
        <translation>Suche in Dokumenten nach dem, was zu sehen ist, auf dem eigenen Rechner.
Freie Software unter der AGPL, Version 3 oder später.</translation>
    </message>
</context>
<context>
    <name>HoverLabel</name>
    <message>
        <source>{word} {value} · row {row} col {col}</source>
        <translation>{word} {value} · Zeile {row} Spalte {col}</translation>
    </message>
</context>
<context>
    <name>InspectorPane</name>
    <message>
        <source>Why this page</source>
        <translation>Warum diese Seite</translation>
    </message>
    <message>
        <source>Lines it points at</source>
        <translation>Zeilen, auf die sie zeigt</translation>
    </message>
    <message>
        <source>Best patches</source>
        <translation>Beste Patches</translation>
    </message>
    <message>
        <source>Find similar to a region…</source>
        <translation>Ähnliches zu einem Bereich finden…</translation>
    </message>
    <message>
        <source>Export figure…</source>
        <translation>Abbildung exportieren…</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Überlagerung</translation>
    </message>
    <message>
        <source>Score {score} = mean of the words’ best patches</source>
        <translation>Punktwert {score} = Mittel der besten Patches der Wörter</translation>
    </message>
    <message>
        <source>Score {score} = sum of the words’ best patches</source>
        <translation>Punktwert {score} = Summe der besten Patches der Wörter</translation>
    </message>
    <message>
        <source>off the page: {share} %</source>
        <translation>neben der Seite: {share} %</translation>
    </message>
    <message>
        <source>Part of the score won by vectors that lie nowhere on the page.</source>
        <translation>Der Teil des Punktwerts, den Vektoren gewannen, die nirgends auf der Seite liegen.</translation>
    </message>
    <message>
        <source>No line of text lies under the heat.</source>
        <translation>Unter der Wärme liegt keine Textzeile.</translation>
    </message>
    <message>
        <source>This page has no text layer.</source>
        <translation>Diese Seite hat keine Textebene.</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n patches</source>
        <translation>
            <numerusform>%n Patch zeigen</numerusform>
            <numerusform>Alle %n Patches zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a page to see what each word found on it.</source>
        <translation>Wählen Sie eine Seite, um zu sehen, was jedes Wort darauf gefunden hat.</translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message>
        <source>There is no match to judge yet.</source>
        <translation>Noch gibt es keinen Treffer zum Bewerten.</translation>
    </message>
    <message>
        <source>Search, then choose a page.</source>
        <translation>Suchen Sie und wählen Sie dann eine Seite.</translation>
    </message>
    <message>
        <source>The search is still running.</source>
        <translation>Die Suche läuft noch.</translation>
    </message>
    <message>
        <source>Judge its pages once they are listed.</source>
        <translation>Bewerten Sie ihre Seiten, sobald sie aufgelistet sind.</translation>
    </message>
    <message>
        <source>Only typed queries can be judged.</source>
        <translation>Nur getippte Anfragen lassen sich bewerten.</translation>
    </message>
    <message>
        <source>Remove the region, then judge its pages.</source>
        <translation>Entfernen Sie den Bereich, dann bewerten Sie seine Seiten.</translation>
    </message>
    <message>
        <source>Nothing can be judged in it.</source>
        <translation>Darin lässt sich nichts bewerten.</translation>
    </message>
    <message>
        <source>Right: {name}, page {page}</source>
        <translation>Richtig: {name}, Seite {page}</translation>
    </message>
    <message>
        <source>Wrong: {name}, page {page}</source>
        <translation>Falsch: {name}, Seite {page}</translation>
    </message>
    <message>
        <source>Not judged any more: {name}, page {page}</source>
        <translation>Nicht mehr bewertet: {name}, Seite {page}</translation>
    </message>
    <message>
        <source>Judge {name}, page {page}</source>
        <translation>{name}, Seite {page}, bewerten</translation>
    </message>
    <message numerus="yes">
        <source>Judge %Ln pages</source>
        <translation>
            <numerusform>%Ln Seite bewerten</numerusform>
            <numerusform>%Ln Seiten bewerten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} held %Ln judgements.</source>
        <translation>
            <numerusform>{name} enthielt %Ln Urteil.</numerusform>
            <numerusform>{name} enthielt %Ln Urteile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%Ln more were left out.)</source>
        <translation>
            <numerusform>(%Ln weiteres wurde ausgelassen.)</numerusform>
            <numerusform>(%Ln weitere wurden ausgelassen.)</numerusform>
        </translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Bildsuche</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press the keys…</source>
        <translation>Tasten drücken…</translation>
    </message>
    <message>
        <source>Press the keys, or Escape to leave things as they are</source>
        <translation>Drücken Sie die Tasten, oder Escape, damit alles bleibt, wie es ist</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Colour scale</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>Colour scale from {low} to {high}</source>
        <translation>Farbskala von {low} bis {high}</translation>
    </message>
</context>
<context>
    <name>LibraryDelegate</name>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>Datei fehlt</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message numerus="yes">
        <source>{done} of %Ln pages</source>
        <translation>
            <numerusform>{done} von %Ln Seite</numerusform>
            <numerusform>{done} von %Ln Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages could not be read</source>
        <translation>
            <numerusform>%Ln Seite konnte nicht gelesen werden</numerusform>
            <numerusform>%Ln Seiten konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files</source>
        <translation>
            <numerusform>%Ln weitere Datei</numerusform>
            <numerusform>%Ln weitere Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags: {names}</source>
        <translation>Schlagwörter: {names}</translation>
    </message>
    <message>
        <source>There are too many to name; taking this row off the list takes off all of them.</source>
        <translation>Es sind zu viele, um sie zu nennen; wer diese Zeile von der Liste nimmt, nimmt sie alle.</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Dokumente hinzufügen</translation>
    </message>
    <message>
        <source>Remove from the archive</source>
        <translation>Aus dem Archiv entfernen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Drop PDFs, scans or folders anywhere here</source>
        <translation>PDFs, Scans oder Ordner irgendwo hier ablegen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation>Die Datei suchen…</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Copy its path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Document details</source>
        <translation>Angaben zum Dokument</translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation>Von dieser Liste nehmen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Another tag…</source>
        <translation>Anderes Schlagwort…</translation>
    </message>
</context>
<context>
    <name>LinesList</name>
    <message>
        <source>Lines it points at</source>
        <translation>Zeilen, auf die sie zeigt</translation>
    </message>
    <message>
        <source>Here the page answers to “{words}”</source>
        <translation>Hier antwortet die Seite auf „{words}“</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all lines</source>
        <translation>Alle Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>Matches</name>
    <message>
        <source>There is no match to go to; search for something first.</source>
        <translation>Es gibt keine Fundstelle; suchen Sie zuerst nach etwas.</translation>
    </message>
    <message>
        <source>match {n} of {count} on page {page}</source>
        <translation>Fundstelle {n} von {count} auf Seite {page}</translation>
    </message>
    <message>
        <source>Nothing matches on any of these pages.</source>
        <translation>Auf keiner dieser Seiten passt etwas.</translation>
    </message>
    <message>
        <source>This was the last match.</source>
        <translation>Das war die letzte Fundstelle.</translation>
    </message>
    <message>
        <source>There is no match before this one.</source>
        <translation>Vor dieser gibt es keine Fundstelle.</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>Seite {page}</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>Open a model folder</source>
        <translation>Einen Modellordner öffnen</translation>
    </message>
    <message>
        <source>The pages are being encoded with {name}.</source>
        <translation>Die Seiten werden mit {name} kodiert.</translation>
    </message>
    <message>
        <source>Searches go on with the model before until that is done.</source>
        <translation>Bis das fertig ist, laufen Suchen mit dem bisherigen Modell.</translation>
    </message>
    <message>
        <source>Search with it now</source>
        <translation>Jetzt schon damit suchen</translation>
    </message>
    <message>
        <source>Reader (built in)</source>
        <translation>Reader (eingebaut)</translation>
    </message>
    <message>
        <source>{model}, {detail}</source>
        <translation>{model}, {detail}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>This archive was made with {name}, which is not on this machine.</source>
        <translation>Dieses Archiv wurde mit {name} gemacht, das nicht auf diesem Rechner ist.</translation>
    </message>
    <message>
        <source>Your model, {name}, is not on this machine.</source>
        <translation>Ihr Modell {name} ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Pages show and keywords find them; add the model to search by what it sees.</source>
        <translation>Seiten werden gezeigt und Stichwörter finden sie; fügen Sie das Modell hinzu, um nach dem zu suchen, was es sieht.</translation>
    </message>
    <message>
        <source>Show the model</source>
        <translation>Das Modell zeigen</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Use for this archive</source>
        <translation>Für dieses Archiv verwenden</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>See whether the model’s vectors lie where its heatmaps will point</source>
        <translation>Sehen, ob die Vektoren des Modells dort liegen, wohin seine Wärmebilder zeigen werden</translation>
    </message>
    <message>
        <source>Measure speed</source>
        <translation>Tempo messen</translation>
    </message>
    <message>
        <source>Encode sample pages for about ten seconds</source>
        <translation>Etwa zehn Sekunden lang Beispielseiten kodieren</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>How finely pages are looked at</source>
        <translation>Wie genau Seiten angesehen werden</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>Die Tabelle zeigen</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Downloads are off.</source>
        <translation>Herunterladen ist abgeschaltet.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>{name}: about {n} vectors a page</source>
        <translation>{name}: etwa {n} Vektoren je Seite</translation>
    </message>
    <message>
        <source>Detail: {name}</source>
        <translation>Genauigkeit: {name}</translation>
    </message>
    <message>
        <source>Remove {size}</source>
        <translation>{size} entfernen</translation>
    </message>
    <message>
        <source>It is in use; use another model first.</source>
        <translation>Es ist in Gebrauch; verwenden Sie zuerst ein anderes Modell.</translation>
    </message>
    <message>
        <source>Archives made with it keep their pages; this cannot be undone.</source>
        <translation>Damit gemachte Archive behalten ihre Seiten; dies lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Hide the table</source>
        <translation>Die Tabelle verbergen</translation>
    </message>
    <message>
        <source>Show the table of the check</source>
        <translation>Die Tabelle der Prüfung zeigen</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>The model can be used; “Check” tries it again.</source>
        <translation>Das Modell ist nutzbar; „Prüfen“ versucht es noch einmal.</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Can be downloaded</source>
        <translation>Kann heruntergeladen werden</translation>
    </message>
    <message>
        <source>Downloaded from the Hub; Patchlight knows nothing more of it.</source>
        <translation>Vom Hub heruntergeladen; mehr weiß Patchlight nicht darüber.</translation>
    </message>
    <message>
        <source>Added from a folder; Patchlight knows nothing more of it.</source>
        <translation>Aus einem Ordner hinzugefügt; mehr weiß Patchlight nicht darüber.</translation>
    </message>
    <message>
        <source>Added from an exported file; Patchlight knows nothing more of it.</source>
        <translation>Aus einer exportierten Datei hinzugefügt; mehr weiß Patchlight nicht darüber.</translation>
    </message>
    <message>
        <source>Patchlight knows nothing more of it.</source>
        <translation>Mehr weiß Patchlight nicht darüber.</translation>
    </message>
    <message>
        <source>Not stated; ask the publisher before you use it for work.</source>
        <translation>Nicht angegeben; vor beruflicher Nutzung beim Herausgeber nachfragen.</translation>
    </message>
    <message>
        <source>Gemma terms of use: bound by Google&apos;s list of prohibited uses.</source>
        <translation>Gemma-Nutzungsbedingungen: gebunden an Googles Liste verbotener Verwendungen.</translation>
    </message>
    <message>
        <source>Gemma terms</source>
        <translation>Gemma-Bedingungen</translation>
    </message>
    <message>
        <source>Non-commercial</source>
        <translation>Nicht kommerziell</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Not needed: it follows what is printed on the page.</source>
        <translation>Nicht nötig: Es folgt dem, was auf der Seite gedruckt ist.</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>What was downloaded is kept; adding it again goes on from there.</source>
        <translation>Was heruntergeladen ist, bleibt; erneutes Hinzufügen macht dort weiter.</translation>
    </message>
    <message>
        <source>{n} s a page</source>
        <translation>{n} s je Seite</translation>
    </message>
    <message>
        <source>{n} per 1,000 pages</source>
        <translation>{n} je 1.000 Seiten</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>Runs once the model is here</source>
        <translation>Läuft einmal, sobald das Modell hier ist</translation>
    </message>
    <message>
        <source>{outcome} on {day} with transformers {version}</source>
        <translation>{outcome} am {day} mit transformers {version}</translation>
    </message>
    <message>
        <source>On this machine, {size}</source>
        <translation>Auf diesem Rechner, {size}</translation>
    </message>
    <message>
        <source>{size} to download</source>
        <translation>{size} herunterzuladen</translation>
    </message>
    <message>
        <source>{name}: free to use for anything.</source>
        <translation>{name}: frei für jeden Zweck nutzbar.</translation>
    </message>
    <message>
        <source>{name}: not for commercial use.</source>
        <translation>{name}: nicht für kommerzielle Nutzung.</translation>
    </message>
    <message numerus="yes">
        <source>measured on %Ln sample pages</source>
        <translation>
            <numerusform>gemessen an %Ln Beispielseite</numerusform>
            <numerusform>gemessen an %Ln Beispielseiten</numerusform>
        </translation>
    </message>
    <message>
        <source>step {done} of {total}</source>
        <translation>Schritt {done} von {total}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation>noch etwa {n} min</translation>
    </message>
    <message>
        <source>Asking about {name}…</source>
        <translation>{name} wird abgefragt…</translation>
    </message>
    <message>
        <source>Downloading {name}</source>
        <translation>{name} wird heruntergeladen</translation>
    </message>
    <message>
        <source>Copying {name}</source>
        <translation>{name} wird kopiert</translation>
    </message>
    <message>
        <source>Loading {name}…</source>
        <translation>{name} wird geladen…</translation>
    </message>
    <message>
        <source>Trying {name} on sample pages for about ten seconds…</source>
        <translation>{name} wird etwa zehn Sekunden lang an Beispielseiten erprobt…</translation>
    </message>
    <message>
        <source>Checking where the vectors of {name} lie</source>
        <translation>Es wird geprüft, wo die Vektoren von {name} liegen</translation>
    </message>
    <message>
        <source>Removing {name}…</source>
        <translation>{name} wird entfernt…</translation>
    </message>
    <message>
        <source>{rate}/s</source>
        <translation>{rate}/s</translation>
    </message>
    <message>
        <source>about {pace}</source>
        <translation>etwa {pace}</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>noch {n} s</translation>
    </message>
</context>
<context>
    <name>ModelsPane</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>The list is being read…</source>
        <translation>Die Liste wird gelesen …</translation>
    </message>
    <message>
        <source>Name of a model on the Hub</source>
        <translation>Name eines Modells auf dem Hub</translation>
    </message>
    <message>
        <source>OWNER/NAME on the Hub</source>
        <translation>EIGNER/NAME auf dem Hub</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>Aus einem Ordner…</translation>
    </message>
    <message>
        <source>From an exported file…</source>
        <translation>Aus einer exportierten Datei…</translation>
    </message>
    <message>
        <source>Add a model without the network</source>
        <translation>Ein Modell ohne Netz hinzufügen</translation>
    </message>
    <message>
        <source>Add from folder or file…</source>
        <translation>Aus Ordner oder Datei hinzufügen…</translation>
    </message>
    <message>
        <source>Back to the pages</source>
        <translation>Zurück zu den Seiten</translation>
    </message>
    <message>
        <source>Nothing is downloaded unless you agree to it here.</source>
        <translation>Ohne Ihre Zustimmung hier wird nichts heruntergeladen.</translation>
    </message>
    <message>
        <source>Add a model from a folder</source>
        <translation>Ein Modell aus einem Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Add a model from a file</source>
        <translation>Ein Modell aus einer Datei hinzufügen</translation>
    </message>
    <message>
        <source>Exported models (*.zip *.tar)</source>
        <translation>Exportierte Modelle (*.zip *.tar)</translation>
    </message>
    <message>
        <source>Downloads are off (HF_HUB_OFFLINE is set); add a model from a folder or an exported file.</source>
        <translation>Herunterladen ist abgeschaltet (HF_HUB_OFFLINE ist gesetzt); fügen Sie ein Modell aus einem Ordner oder einer exportierten Datei hinzu.</translation>
    </message>
    <message>
        <source>{name} was measured.</source>
        <translation>{name} wurde gemessen.</translation>
    </message>
    <message>
        <source>{name} passed its check: its heatmaps point where they should.</source>
        <translation>{name} hat die Prüfung bestanden: Seine Wärmebilder zeigen, wohin sie sollen.</translation>
    </message>
    <message>
        <source>{name} failed its check.</source>
        <translation>{name} hat die Prüfung nicht bestanden.</translation>
    </message>
    <message>
        <source>It can be searched with, but do not trust where its heatmaps point.</source>
        <translation>Man kann damit suchen, sollte aber nicht darauf vertrauen, wohin seine Wärmebilder zeigen.</translation>
    </message>
    <message>
        <source>{name} was removed, which freed {size}.</source>
        <translation>{name} wurde entfernt; das gibt {size} frei.</translation>
    </message>
    <message>
        <source>Archives made with it keep their pages and open as before.</source>
        <translation>Damit gemachte Archive behalten ihre Seiten und öffnen sich wie zuvor.</translation>
    </message>
    <message>
        <source>Stopped at {name}.</source>
        <translation>Angehalten bei {name}.</translation>
    </message>
    <message>
        <source>Try again with a network, or add the model from a folder or an exported file.</source>
        <translation>Versuchen Sie es mit Netz noch einmal, oder fügen Sie das Modell aus einem Ordner oder einer exportierten Datei hinzu.</translation>
    </message>
    <message>
        <source>The Hub cannot be reached, so nothing can be downloaded now.</source>
        <translation>Der Hub ist nicht zu erreichen; jetzt lässt sich nichts herunterladen.</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Show only documents like these</source>
        <translation>Nur Dokumente wie diese zeigen</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>NoticeStack</name>
    <message>
        <source>Wrote {name}.</source>
        <translation>{name} wurde geschrieben.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>That password does not open {name}.</source>
        <translation>Dieses Passwort öffnet {name} nicht.</translation>
    </message>
    <message>
        <source>{name} needs a password.</source>
        <translation>{name} braucht ein Passwort.</translation>
    </message>
    <message>
        <source>Password of {name}</source>
        <translation>Passwort von {name}</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>{key} goes to its field.</source>
        <translation>{key} führt zu ihrem Feld.</translation>
    </message>
</context>
<context>
    <name>OverlayBox</name>
    <message>
        <source>Opacity of the heatmap</source>
        <translation>Deckkraft der Wärme</translation>
    </message>
    <message>
        <source>Threshold of the heatmap</source>
        <translation>Schwelle der Wärme</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>Magma</source>
        <translation>Magma</translation>
    </message>
    <message>
        <source>patch grid</source>
        <translation>Patch-Gitter</translation>
    </message>
    <message>
        <source>best patch per word</source>
        <translation>bester Patch je Wort</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>weich</translation>
    </message>
    <message>
        <source>tint by word</source>
        <translation>nach Wort färben</translation>
    </message>
    <message>
        <source>Colour each patch by the word that is strongest there</source>
        <translation>Jeden Patch in der Farbe des Wortes zeigen, das dort am stärksten ist</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
</context>
<context>
    <name>PageCanvas</name>
    <message>
        <source>Page with heatmap</source>
        <translation>Seite mit Wärmebild</translation>
    </message>
    <message>
        <source>Best match of “{word}”: row {row}, column {col}.</source>
        <translation>Beste Fundstelle von „{word}“: Zeile {row}, Spalte {col}.</translation>
    </message>
    <message>
        <source>{word} {value}, row {row}, column {col}. {under}</source>
        <translation>{word} {value}, Zeile {row}, Spalte {col}. {under}</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Previous result</source>
        <translation>Voriges Ergebnis</translation>
    </message>
    <message>
        <source>Next result</source>
        <translation>Nächstes Ergebnis</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit the page, or its width</source>
        <translation>Seite oder ihre Breite einpassen</translation>
    </message>
    <message>
        <source>{rank} of {total}</source>
        <translation>{rank} von {total}</translation>
    </message>
    <message>
        <source>Result {rank} of {total}</source>
        <translation>Ergebnis {rank} von {total}</translation>
    </message>
    <message>
        <source>Not among the {total} results</source>
        <translation>Nicht unter den {total} Ergebnissen</translation>
    </message>
    <message>
        <source>Search for something, then choose a page to see why it matched.</source>
        <translation>Suchen Sie nach etwas und wählen Sie dann eine Seite, um zu sehen, warum sie passt.</translation>
    </message>
    <message>
        <source>Pages are shown here once there is something to search in.</source>
        <translation>Hier erscheinen Seiten, sobald es etwas zu durchsuchen gibt.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Es wird gesucht…</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Zoom {percent} %</source>
        <translation>Zoom {percent} %</translation>
    </message>
    <message>
        <source>The file is no longer where it was; this is the picture kept in the archive.</source>
        <translation>Die Datei ist nicht mehr dort, wo sie war; dies ist das im Archiv bewahrte Bild.</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>von {count}</translation>
    </message>
    <message>
        <source>Page number, of {count}</source>
        <translation>Seitenzahl, von {count}</translation>
    </message>
    <message>
        <source>Type a page number and press Enter</source>
        <translation>Seitenzahl tippen und Eingabe drücken</translation>
    </message>
</context>
<context>
    <name>PatchList</name>
    <message>
        <source>Best patches</source>
        <translation>Beste Patches</translation>
    </message>
    <message>
        <source>Ask this patch…</source>
        <translation>Diesen Patch befragen…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all as a table</source>
        <translation>Alles als Tabelle kopieren</translation>
    </message>
</context>
<context>
    <name>PatchesModel</name>
    <message>
        <source>{rank}. {word} {value} · row {row} col {col}</source>
        <translation>{rank}. {word} {value} · Zeile {row} Spalte {col}</translation>
    </message>
</context>
<context>
    <name>PathRow</name>
    <message>
        <source>Copy the path: {name}</source>
        <translation>Den Pfad kopieren: {name}</translation>
    </message>
    <message>
        <source>Show in the file manager: {name}</source>
        <translation>In der Dateiverwaltung zeigen: {name}</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Encoding progress</source>
        <translation>Fortschritt des Kodierens</translation>
    </message>
    <message>
        <source>Pause on battery</source>
        <translation>Im Akkubetrieb anhalten</translation>
    </message>
    <message>
        <source>Only while nobody uses this machine</source>
        <translation>Nur wenn niemand das Gerät benutzt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>RankingModel</name>
    <message>
        <source>{rank}.  {name}, page {page}  ({score})</source>
        <translation>{rank}.  {name}, Seite {page}  ({score})</translation>
    </message>
    <message>
        <source>A: {model}</source>
        <translation>A: {model}</translation>
    </message>
    <message>
        <source>place in B</source>
        <translation>Platz in B</translation>
    </message>
    <message>
        <source>B: {model}</source>
        <translation>B: {model}</translation>
    </message>
    <message>
        <source>place in A</source>
        <translation>Platz in A</translation>
    </message>
</context>
<context>
    <name>RankingPane</name>
    <message>
        <source>First pages of both models</source>
        <translation>Erste Seiten beider Modelle</translation>
    </message>
    <message>
        <source>{shared} of the first {depth} pages are the same; each says its place on the other side.</source>
        <translation>{shared} der ersten {depth} Seiten sind dieselben; jede nennt ihren Platz auf der anderen Seite.</translation>
    </message>
</context>
<context>
    <name>RanksTable</name>
    <message>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Ranks of the right pages: {name}</source>
        <translation>Ränge der richtigen Seiten: {name}</translation>
    </message>
    <message>
        <source>nDCG@10 {value}</source>
        <translation>nDCG@10 {value}</translation>
    </message>
    <message>
        <source>{n} not among the first {depth}</source>
        <translation>{n} nicht unter den ersten {depth}</translation>
    </message>
    <message>
        <source>{n} of the first ten were judged</source>
        <translation>{n} der ersten zehn wurden bewertet</translation>
    </message>
</context>
<context>
    <name>RecentArchives</name>
    <message>
        <source>No other archive was open lately.</source>
        <translation>Es war in letzter Zeit kein anderes Archiv geöffnet.</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Diese Liste leeren</translation>
    </message>
    <message>
        <source>The archive {name} is not there any more.</source>
        <translation>Das Archiv {name} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It was in {folder}.</source>
        <translation>Es war in {folder}.</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Where is {name} now?</source>
        <translation>Wo ist {name} jetzt?</translation>
    </message>
    <message>
        <source>The archive {name} is not there.</source>
        <translation>Das Archiv {name} ist nicht da.</translation>
    </message>
    <message>
        <source>It was in {folder}; is its drive plugged in? Meanwhile, {other} is open.</source>
        <translation>Es lag in {folder}; ist das Laufwerk angeschlossen? Solange ist {other} geöffnet.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>The list of recent archives was cleared.</source>
        <translation>Die Liste der zuletzt benutzten Archive wurde geleert.</translation>
    </message>
    <message>
        <source>Clear the list of recent archives</source>
        <translation>Liste der zuletzt benutzten Archive leeren</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message numerus="yes">
        <source>%Ln files could not be read.</source>
        <translation>
            <numerusform>%Ln Datei konnte nicht gelesen werden.</numerusform>
            <numerusform>%Ln Dateien konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be read in full.</source>
        <translation>
            <numerusform>%Ln Datei konnte nicht vollständig gelesen werden.</numerusform>
            <numerusform>%Ln Dateien konnten nicht vollständig gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The library lists them with the reasons.</source>
        <translation>Die Bibliothek nennt sie mit den Gründen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>RegionChip</name>
    <message>
        <source>{region}; remove it from the search</source>
        <translation>{region}; aus der Suche entfernen</translation>
    </message>
    <message>
        <source>Region on page {page} of {document}</source>
        <translation>Bereich auf Seite {page} von {document}</translation>
    </message>
    <message>
        <source>Region, p. {page}, {document}</source>
        <translation>Bereich, S. {page}, {document}</translation>
    </message>
</context>
<context>
    <name>RegionPen</name>
    <message>
        <source>Drag a box around what to look for, or move one with the arrow keys and size it with Shift. Enter takes it, or all that is in view; Esc cancels.</source>
        <translation>Ziehen Sie einen Rahmen um das Gesuchte, oder bewegen Sie einen mit den Pfeiltasten und ändern Sie seine Größe mit der Umschalttaste. Eingabe nimmt ihn oder alles, was zu sehen ist; Esc bricht ab.</translation>
    </message>
</context>
<context>
    <name>RemovedPanel</name>
    <message>
        <source>Removed documents</source>
        <translation>Entfernte Dokumente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>They are kept, with their tags and judgements, until the archive is compacted.</source>
        <translation>Sie bleiben mit Schlagwörtern und Bewertungen erhalten, bis das Archiv verdichtet wird.</translation>
    </message>
    <message>
        <source>No document was removed since the archive was compacted last.</source>
        <translation>Seit das Archiv zuletzt verdichtet wurde, wurde kein Dokument entfernt.</translation>
    </message>
</context>
<context>
    <name>Renewals</name>
    <message numerus="yes">
        <source>%Ln judgements were kept.</source>
        <translation>
            <numerusform>%Ln Bewertung wurde behalten.</numerusform>
            <numerusform>%Ln Bewertungen wurden behalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln judgements were left out, for there are more or fewer pages now.</source>
        <translation>
            <numerusform>%Ln Bewertung gilt nicht mehr, denn die Zahl der Seiten ist eine andere.</numerusform>
            <numerusform>%Ln Bewertungen gelten nicht mehr, denn die Zahl der Seiten ist eine andere.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} changed and was read again.</source>
        <translation>{name} wurde geändert und neu gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files changed and were read again.</source>
        <translation>
            <numerusform>%Ln Datei wurde geändert und neu gelesen.</numerusform>
            <numerusform>%Ln Dateien wurden geändert und neu gelesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Patchlight ended unexpectedly the last time. Nothing that was encoded is lost.</source>
        <translation>Patchlight endete beim letzten Mal unerwartet. Nichts Kodiertes ist verloren.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Den Bericht zeigen</translation>
    </message>
    <message>
        <source>Nothing was written to the log yet.</source>
        <translation>Ins Protokoll wurde noch nichts geschrieben.</translation>
    </message>
    <message>
        <source>There is no report: Patchlight has not ended unexpectedly.</source>
        <translation>Es gibt keinen Bericht: Patchlight wurde nicht unerwartet beendet.</translation>
    </message>
</context>
<context>
    <name>ResultsDelegate</name>
    <message>
        <source>p. {page}</source>
        <translation>S. {page}</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>Seite {page}</translation>
    </message>
    <message>
        <source>keyword score {score}</source>
        <translation>Stichwortwert {score}</translation>
    </message>
    <message>
        <source>vision</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>Stichwort</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>ausgeklappt</translation>
    </message>
    <message>
        <source>{name}, {pages}, {state}</source>
        <translation>{name}, {pages}, {state}</translation>
    </message>
    <message>
        <source>{match}: in a full match, every word of the query meets a place that agrees with it entirely.</source>
        <translation>{match}: Bei voller Übereinstimmung trifft jedes Wort der Anfrage auf eine Stelle, die ganz mit ihm übereinstimmt.</translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation>Punktwert {score}</translation>
    </message>
    <message>
        <source>{name}, page {page}, {score}</source>
        <translation>{name}, Seite {page}, {score}</translation>
    </message>
    <message>
        <source>{hit}, judged right</source>
        <translation>{hit}, als richtig bewertet</translation>
    </message>
    <message>
        <source>{hit}, judged wrong</source>
        <translation>{hit}, als falsch bewertet</translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>Matching pages</source>
        <translation>Passende Seiten</translation>
    </message>
    <message>
        <source>Sort the results</source>
        <translation>Die Ergebnisse ordnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln best pages</source>
        <translation>
            <numerusform>%Ln beste Seite</numerusform>
            <numerusform>%Ln beste Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more that match less well.</source>
        <translation>Es gibt weitere, die weniger gut passen.</translation>
    </message>
    <message>
        <source>Show more than {n}</source>
        <translation>Mehr als {n} zeigen</translation>
    </message>
    <message>
        <source>Type what you are looking for; the pages that match best are listed here.</source>
        <translation>Tippen Sie, wonach Sie suchen; die am besten passenden Seiten stehen dann hier.</translation>
    </message>
    <message>
        <source>Drop documents on the window to have something to search in.</source>
        <translation>Legen Sie Dokumente auf dem Fenster ab, um etwas zu durchsuchen zu haben.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Es wird gesucht…</translation>
    </message>
    <message>
        <source>The search failed.</source>
        <translation>Die Suche ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Search in this document</source>
        <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
        <source>Unfold this document</source>
        <translation>Dieses Dokument ausklappen</translation>
    </message>
    <message>
        <source>Fold this document</source>
        <translation>Dieses Dokument einklappen</translation>
    </message>
    <message>
        <source>Fold all documents</source>
        <translation>Alle Dokumente einklappen</translation>
    </message>
    <message>
        <source>Unfold all documents</source>
        <translation>Alle Dokumente ausklappen</translation>
    </message>
</context>
<context>
    <name>SavedPanel</name>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Searches for</source>
        <translation>Sucht nach</translation>
    </message>
    <message>
        <source>Enter searches, F2 renames, Delete deletes</source>
        <translation>Eingabe sucht, F2 benennt um, Entf löscht</translation>
    </message>
</context>
<context>
    <name>ScaleButton</name>
    <message>
        <source>Colour scale: {name}</source>
        <translation>Farbskala: {name}</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>what pages show</source>
        <translation>was Seiten zeigen</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>auf beide Arten</translation>
    </message>
    <message>
        <source>Clear the search history</source>
        <translation>Suchverlauf löschen</translation>
    </message>
    <message>
        <source>Forget the search “{text}”</source>
        <translation>Suche „{text}“ vergessen</translation>
    </message>
    <message>
        <source>Save the search “{name}”</source>
        <translation>Suche „{name}“ speichern</translation>
    </message>
    <message>
        <source>Rename the search “{name}”</source>
        <translation>Suche „{name}“ umbenennen</translation>
    </message>
    <message>
        <source>Delete the search “{name}”</source>
        <translation>Suche „{name}“ löschen</translation>
    </message>
    <message>
        <source>There is no document on show.</source>
        <translation>Es wird kein Dokument gezeigt.</translation>
    </message>
    <message>
        <source>Choose a page first.</source>
        <translation>Wählen Sie zuerst eine Seite.</translation>
    </message>
    <message>
        <source>one document</source>
        <translation>ein Dokument</translation>
    </message>
    <message>
        <source>All documents are searched already.</source>
        <translation>Es werden schon alle Dokumente durchsucht.</translation>
    </message>
    <message>
        <source>Nothing was searched for in this archive yet.</source>
        <translation>In diesem Archiv wurde noch nach nichts gesucht.</translation>
    </message>
    <message>
        <source>Nothing can be forgotten in it.</source>
        <translation>In ihm kann nichts vergessen werden.</translation>
    </message>
    <message>
        <source>The search history of this archive was cleared.</source>
        <translation>Der Suchverlauf dieses Archivs wurde gelöscht.</translation>
    </message>
    <message>
        <source>The search “{text}” was forgotten.</source>
        <translation>Die Suche „{text}“ wurde vergessen.</translation>
    </message>
    <message>
        <source>Add the document again, or forget the search with Delete.</source>
        <translation>Fügen Sie das Dokument wieder hinzu oder vergessen Sie die Suche mit Entf.</translation>
    </message>
    <message>
        <source>There are no earlier searches.</source>
        <translation>Es gibt keine früheren Suchen.</translation>
    </message>
    <message>
        <source>There is no search to save.</source>
        <translation>Es gibt keine Suche zum Speichern.</translation>
    </message>
    <message>
        <source>Type what to search for first.</source>
        <translation>Tippen Sie zuerst, wonach gesucht werden soll.</translation>
    </message>
    <message>
        <source>This search is saved already, as “{name}”.</source>
        <translation>Diese Suche ist schon gespeichert, als „{name}“.</translation>
    </message>
    <message>
        <source>The search was saved as “{name}”.</source>
        <translation>Die Suche wurde als „{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>{name} is not in this archive any more, and a region of it is searched for.</source>
        <translation>{name} ist nicht mehr in diesem Archiv, und nach einem Bereich davon wird gesucht.</translation>
    </message>
    <message>
        <source>Add the document again, or delete the saved search.</source>
        <translation>Das Dokument erneut hinzufügen oder die gespeicherte Suche löschen.</translation>
    </message>
    <message>
        <source>“{old}” is now called “{new}”.</source>
        <translation>„{old}“ heißt jetzt „{new}“.</translation>
    </message>
    <message>
        <source>The saved search “{name}” was deleted.</source>
        <translation>Die gespeicherte Suche „{name}“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Saved searches cannot be changed in it.</source>
        <translation>Gespeicherte Suchen können darin nicht geändert werden.</translation>
    </message>
    <message>
        <source>No search is saved yet.</source>
        <translation>Es ist noch keine Suche gespeichert.</translation>
    </message>
    <message>
        <source>Saved search › {name}</source>
        <translation>Gespeicherte Suche › {name}</translation>
    </message>
</context>
<context>
    <name>SectionedPane</name>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Back to the default: {name}</source>
        <translation>Zurück zur Vorgabe: {name}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>{path} was copied.</source>
        <translation>{path} wurde kopiert.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>“{name}” has its default again.</source>
        <translation>„{name}“ steht wieder auf der Vorgabe.</translation>
    </message>
    <message>
        <source>Reset “{name}”</source>
        <translation>„{name}“ zurücksetzen</translation>
    </message>
    <message>
        <source>Every setting on this page has its default already.</source>
        <translation>Auf dieser Seite stehen schon alle Einstellungen auf der Vorgabe.</translation>
    </message>
    <message>
        <source>All settings on this page have their defaults again; the model and the shortcuts stay.</source>
        <translation>Alle Einstellungen dieser Seite stehen wieder auf der Vorgabe; Modell und Tastenkürzel bleiben.</translation>
    </message>
    <message>
        <source>Reset all settings of the page</source>
        <translation>Alle Einstellungen der Seite zurücksetzen</translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Give every setting on this page its default again</source>
        <translation>Jede Einstellung dieser Seite wieder auf die Vorgabe setzen</translation>
    </message>
    <message>
        <source>Back to the pages</source>
        <translation>Zurück zu den Seiten</translation>
    </message>
    <message>
        <source>Everything is at work as soon as it is changed.</source>
        <translation>Jede Änderung wirkt sofort.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>Farben des Fensters</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Colours of the heat</source>
        <translation>Farben der Wärme</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>Magma</source>
        <translation>Magma</translation>
    </message>
    <message>
        <source>Opacity of the heat</source>
        <translation>Deckkraft der Wärme</translation>
    </message>
    <message>
        <source>Threshold of the heat</source>
        <translation>Schwelle der Wärme</translation>
    </message>
    <message>
        <source>Weaker patches than this part of the range stay clear.</source>
        <translation>Patches unter diesem Teil des Wertebereichs bleiben frei.</translation>
    </message>
    <message>
        <source>Smooth the heat between patches</source>
        <translation>Die Wärme zwischen den Patches glätten</translation>
    </message>
    <message>
        <source>Tint every patch by the word that is strongest there</source>
        <translation>Jeden Patch in der Farbe des Wortes zeigen, das dort am stärksten ist</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>With the arrow keys, it is taken once you press Enter or go on.</source>
        <translation>Mit den Pfeiltasten gilt sie, sobald Sie die Eingabetaste drücken oder weitergehen.</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Art der Suche</translation>
    </message>
    <message>
        <source>By what pages show</source>
        <translation>Nach dem, was Seiten zeigen</translation>
    </message>
    <message>
        <source>By keyword</source>
        <translation>Nach Stichwort</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>Auf beide Arten</translation>
    </message>
    <message>
        <source>Pages listed for a search</source>
        <translation>Seiten, die eine Suche auflistet</translation>
    </message>
    <message>
        <source>Show results as</source>
        <translation>Ergebnisse zeigen als</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Vorschaubilder</translation>
    </message>
    <message>
        <source>Sort results by</source>
        <translation>Ergebnisse sortieren nach</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Document and page</source>
        <translation>Dokument und Seite</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>Datum der Aufnahme</translation>
    </message>
    <message>
        <source>Group results by document</source>
        <translation>Ergebnisse nach Dokument gruppieren</translation>
    </message>
    <message>
        <source>Remember searches</source>
        <translation>Suchanfragen merken</translation>
    </message>
    <message>
        <source>Each archive remembers what was searched for in it, and takes that along when it moves.</source>
        <translation>Jedes Archiv merkt sich, wonach darin gesucht wurde, und nimmt das mit, wenn es umzieht.</translation>
    </message>
    <message>
        <source>Forget the history of this archive</source>
        <translation>Den Suchverlauf dieses Archivs vergessen</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodieren</translation>
    </message>
    <message>
        <source>Wait while the machine runs on its battery</source>
        <translation>Warten, solange das Gerät mit Akku läuft</translation>
    </message>
    <message>
        <source>Wait while somebody uses this machine</source>
        <translation>Warten, solange jemand das Gerät benutzt</translation>
    </message>
    <message>
        <source>It goes on once keyboard and mouse have rested.</source>
        <translation>Es geht weiter, sobald Tastatur und Maus geruht haben.</translation>
    </message>
    <message>
        <source>How long they must have rested</source>
        <translation>Wie lange sie geruht haben müssen</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>Prozessor-Threads</translation>
    </message>
    <message>
        <source>All but one</source>
        <translation>Alle bis auf einen</translation>
    </message>
    <message>
        <source>Fewer leave more of the machine to other programs.</source>
        <translation>Weniger lassen anderen Programmen mehr vom Gerät.</translation>
    </message>
    <message>
        <source>Longest time a page may take to be drawn</source>
        <translation>Längste Zeit, die das Zeichnen einer Seite dauern darf</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>Most memory for drawing a page</source>
        <translation>Höchster Speicherbedarf beim Zeichnen einer Seite</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>A page that needs more is left out, with the reason in the library.</source>
        <translation>Eine Seite, die mehr braucht, wird ausgelassen; der Grund steht in der Bibliothek.</translation>
    </message>
    <message>
        <source>Model and shortcuts</source>
        <translation>Modell und Tastenkürzel</translation>
    </message>
    <message>
        <source>Change the shortcuts…</source>
        <translation>Tastenkürzel ändern…</translation>
    </message>
    <message>
        <source>Where things are</source>
        <translation>Wo alles liegt</translation>
    </message>
    <message>
        <source>These settings</source>
        <translation>Diese Einstellungen</translation>
    </message>
    <message>
        <source>A text file; what is not in it has its default.</source>
        <translation>Eine Textdatei; was nicht darin steht, hat seine Vorgabe.</translation>
    </message>
    <message>
        <source>This archive</source>
        <translation>Dieses Archiv</translation>
    </message>
    <message>
        <source>Sample archive, added models, log</source>
        <translation>Beispielarchiv, hinzugefügte Modelle, Protokoll</translation>
    </message>
    <message>
        <source>What Patchlight makes by itself; your own archives are where you put them.</source>
        <translation>Was Patchlight selbst anlegt; Ihre eigenen Archive liegen dort, wo Sie sie abgelegt haben.</translation>
    </message>
    <message>
        <source>Downloaded models</source>
        <translation>Heruntergeladene Modelle</translation>
    </message>
    <message>
        <source>The cache of the Hub, which other programs use as well.</source>
        <translation>Der Zwischenspeicher des Hubs, den auch andere Programme nutzen.</translation>
    </message>
    <message>
        <source>Model for encoding and searching</source>
        <translation>Modell zum Kodieren und Suchen</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>Ein Modell wählen…</translation>
    </message>
    <message>
        <source>This system does not tell when it is used, so only Patchlight’s own windows count.</source>
        <translation>Dieses System sagt nicht, wann es benutzt wird; deshalb zählen nur Patchlights eigene Fenster.</translation>
    </message>
</context>
<context>
    <name>Shape</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>There are no panes on show.</source>
        <translation>Es sind gerade keine Bereiche zu sehen.</translation>
    </message>
</context>
<context>
    <name>ShareBars</name>
    <message>
        <source>Shares of the words</source>
        <translation>Anteile der Wörter</translation>
    </message>
    <message>
        <source>{word}: {share} %, {score}.</source>
        <translation>{word}: {share} %, {score}.</translation>
    </message>
    <message numerus="yes">
        <source>%n other words</source>
        <translation>
            <numerusform>%n weiteres Wort</numerusform>
            <numerusform>%n weitere Wörter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>There is no command “{id}”, so its shortcut in the settings is kept, but does nothing.</source>
        <translation>Einen Befehl „{id}“ gibt es nicht; sein Kürzel in den Einstellungen bleibt, bewirkt aber nichts.</translation>
    </message>
    <message>
        <source>“{keys}” are no keys, so the settings give “{name}” no such shortcut.</source>
        <translation>„{keys}“ sind keine Tasten, deshalb geben die Einstellungen „{name}“ dieses Kürzel nicht.</translation>
    </message>
    <message>
        <source>The settings have {keys} for “{name}” and for “{other}”; it does the latter.</source>
        <translation>In den Einstellungen steht {keys} für „{name}“ und für „{other}“; es bewirkt das Zweite.</translation>
    </message>
</context>
<context>
    <name>ShortcutsModel</name>
    <message>
        <source>{name}: {keys}</source>
        <translation>{name}: {keys}</translation>
    </message>
</context>
<context>
    <name>ShortcutsOverview</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>{keys} does not do “{name}” any more.</source>
        <translation>{keys} bewirkt „{name}“ nicht mehr.</translation>
    </message>
    <message>
        <source>{keys} now does “{name}” instead of “{other}”.</source>
        <translation>{keys} bewirkt jetzt „{name}“ statt „{other}“.</translation>
    </message>
    <message>
        <source>“{name}” has its usual keys again.</source>
        <translation>„{name}“ hat wieder die üblichen Tasten.</translation>
    </message>
    <message>
        <source>All commands have their usual keys again.</source>
        <translation>Alle Befehle haben wieder die üblichen Tasten.</translation>
    </message>
    <message>
        <source>Change the shortcuts</source>
        <translation>Tastenkürzel ändern</translation>
    </message>
</context>
<context>
    <name>ShortcutsPane</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Find a command or keys</source>
        <translation>Befehl oder Tasten suchen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Give every command its usual keys again</source>
        <translation>Jedem Befehl wieder die üblichen Tasten geben</translation>
    </message>
    <message>
        <source>Back to the pages</source>
        <translation>Zurück zu den Seiten</translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Leave them there</source>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <source>Enter changes the first keys of the chosen command, Delete takes all of them away.</source>
        <translation>Eingabe ändert die ersten Tasten des gewählten Befehls, Entf nimmt ihm alle.</translation>
    </message>
    <message>
        <source>{keys} already does “{other}”.</source>
        <translation>{keys} bewirkt schon „{other}“.</translation>
    </message>
    <message>
        <source>Back to {keys}</source>
        <translation>Zurück zu {keys}</translation>
    </message>
    <message>
        <source>Back to no shortcut</source>
        <translation>Zurück zu keinem Kürzel</translation>
    </message>
    <message>
        <source>Add keys…</source>
        <translation>Tasten hinzufügen…</translation>
    </message>
    <message>
        <source>Give it keys…</source>
        <translation>Tasten geben…</translation>
    </message>
    <message>
        <source>{keys}: press to change</source>
        <translation>{keys}: drücken, um zu ändern</translation>
    </message>
    <message>
        <source>{keys} alone moves about in the window; hold Ctrl or Alt with it.</source>
        <translation>{keys} allein bewegt im Fenster; halten Sie dazu Strg oder Alt.</translation>
    </message>
    <message>
        <source>Take {keys} away</source>
        <translation>{keys} wegnehmen</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Show the progress</source>
        <translation>Den Fortschritt zeigen</translation>
    </message>
    <message>
        <source>Encoding progress</source>
        <translation>Fortschritt des Kodierens</translation>
    </message>
    <message>
        <source>Pause encoding</source>
        <translation>Kodieren anhalten</translation>
    </message>
    <message>
        <source>Stop encoding</source>
        <translation>Kodieren beenden</translation>
    </message>
    <message>
        <source>Stop encoding; pages that are done stay</source>
        <translation>Kodieren beenden; fertige Seiten bleiben</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>Go on encoding</source>
        <translation>Kodieren fortsetzen</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Das Modell wird geladen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages cannot be found yet</source>
        <translation>
            <numerusform>%Ln Seite kann noch nicht gefunden werden</numerusform>
            <numerusform>%Ln Seiten können noch nicht gefunden werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were not opened yet</source>
        <translation>
            <numerusform>%Ln Datei wurde noch nicht geöffnet</numerusform>
            <numerusform>%Ln Dateien wurden noch nicht geöffnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{pages} cannot be found yet, %Ln files were not opened</source>
        <translation>
            <numerusform>Noch nicht auffindbar: {pages}; %Ln Datei wurde nicht geöffnet</numerusform>
            <numerusform>Noch nicht auffindbar: {pages}; %Ln Dateien wurden nicht geöffnet</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening files…</source>
        <translation>Dateien werden geöffnet…</translation>
    </message>
    <message>
        <source>Paused at</source>
        <translation>Angehalten bei</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodieren</translation>
    </message>
    <message>
        <source>page {n}</source>
        <translation>Seite {n}</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln pages</source>
        <translation>
            <numerusform>{done} von %Ln Seite</numerusform>
            <numerusform>{done} von %Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} pages/s</source>
        <translation>{rate} Seiten/s</translation>
    </message>
    <message numerus="yes">
        <source>{pages} and %Ln more files</source>
        <translation>
            <numerusform>{pages} und %Ln weitere Datei</numerusform>
            <numerusform>{pages} und %Ln weitere Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Pausing after this page…</source>
        <translation>Hält nach dieser Seite an…</translation>
    </message>
    <message>
        <source>Stopping after this page…</source>
        <translation>Hört nach dieser Seite auf…</translation>
    </message>
    <message>
        <source>Paused: the machine runs on its battery</source>
        <translation>Angehalten: Der Rechner läuft im Akkubetrieb</translation>
    </message>
    <message>
        <source>Paused: somebody uses this machine</source>
        <translation>Pausiert: jemand benutzt das Gerät</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>page {n} of {total}</source>
        <translation>Seite {n} von {total}</translation>
    </message>
    <message>
        <source>{done} pages done, {left} to do</source>
        <translation>{done} Seiten fertig, noch {left}</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>noch {n} s</translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation>noch etwa {n} min</translation>
    </message>
    <message>
        <source>about {n} h left</source>
        <translation>noch etwa {n} h</translation>
    </message>
</context>
<context>
    <name>SystemPrograms</name>
    <message>
        <source>No program on this machine opens {name}.</source>
        <translation>Kein Programm auf diesem Rechner öffnet {name}.</translation>
    </message>
</context>
<context>
    <name>TagDeeds</name>
    <message>
        <source>Tag {name} with {tag}</source>
        <translation>{name} mit {tag} verschlagworten</translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln documents with {tag}</source>
        <translation>
            <numerusform>%Ln Dokument mit {tag} verschlagworten</numerusform>
            <numerusform>%Ln Dokumente mit {tag} verschlagworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the tag {tag} off {name}</source>
        <translation>Schlagwort {tag} von {name} nehmen</translation>
    </message>
    <message numerus="yes">
        <source>Take the tag {tag} off %Ln documents</source>
        <translation>
            <numerusform>Schlagwort {tag} von %Ln Dokument nehmen</numerusform>
            <numerusform>Schlagwort {tag} von %Ln Dokumenten nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>The tag {tag} was taken off {name}.</source>
        <translation>Das Schlagwort {tag} wurde von {name} genommen.</translation>
    </message>
    <message>
        <source>on {name}</source>
        <translation>an {name}</translation>
    </message>
    <message numerus="yes">
        <source>on %Ln documents</source>
        <translation>
            <numerusform>an %Ln Dokument</numerusform>
            <numerusform>an %Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln tags {on_documents}</source>
        <translation>
            <numerusform>%Ln Schlagwort {on_documents} hängen</numerusform>
            <numerusform>%Ln Schlagwörter {on_documents} hängen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tag {tag} was taken off %Ln documents.</source>
        <translation>
            <numerusform>Das Schlagwort {tag} wurde von %Ln Dokument genommen.</numerusform>
            <numerusform>Das Schlagwort {tag} wurde von %Ln Dokumenten genommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>off {name}</source>
        <translation>von {name}</translation>
    </message>
    <message numerus="yes">
        <source>off %Ln documents</source>
        <translation>
            <numerusform>von %Ln Dokument</numerusform>
            <numerusform>von %Ln Dokumenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln tags {off_documents}</source>
        <translation>
            <numerusform>%Ln Schlagwort {off_documents} nehmen</numerusform>
            <numerusform>%Ln Schlagwörter {off_documents} nehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags were taken {off_documents}.</source>
        <translation>
            <numerusform>%Ln Schlagwort wurde {off_documents} genommen.</numerusform>
            <numerusform>%Ln Schlagwörter wurden {off_documents} genommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>of {name}</source>
        <translation>von {name}</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln documents</source>
        <translation>
            <numerusform>von %Ln Dokument</numerusform>
            <numerusform>von %Ln Dokumenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln tags {of_documents}</source>
        <translation>
            <numerusform>%Ln Schlagwort {of_documents} ändern</numerusform>
            <numerusform>%Ln Schlagwörter {of_documents} ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags {of_documents} were changed.</source>
        <translation>
            <numerusform>%Ln Schlagwort {of_documents} wurde geändert.</numerusform>
            <numerusform>%Ln Schlagwörter {of_documents} wurden geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the collection {name}</source>
        <translation>Sammlung {name} speichern</translation>
    </message>
    <message>
        <source>The collection {name} was forgotten; its documents keep their tags.</source>
        <translation>Die Sammlung {name} wurde vergessen; ihre Dokumente behalten ihre Schlagwörter.</translation>
    </message>
    <message>
        <source>Forget the collection {name}</source>
        <translation>Die Sammlung {name} vergessen</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>Add a tag</source>
        <translation>Ein Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Take off the tag {name}</source>
        <translation>Das Schlagwort {name} abnehmen</translation>
    </message>
</context>
<context>
    <name>TintLegend</name>
    <message>
        <source>Tints of the words: {words}</source>
        <translation>Farben der Wörter: {words}</translation>
    </message>
    <message numerus="yes">
        <source>%n other words</source>
        <translation>
            <numerusform>%n weiteres Wort</numerusform>
            <numerusform>%n weitere Wörter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search the pages</source>
        <translation>Die Seiten durchsuchen</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Wie gesucht wird</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Bildsuche</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Mode: {name}</source>
        <translation>Suchweise: {name}</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation>Einen Modellordner öffnen…</translation>
    </message>
    <message>
        <source> (loading…)</source>
        <translation> (wird geladen…)</translation>
    </message>
    <message>
        <source> (encoding…)</source>
        <translation> (wird kodiert…)</translation>
    </message>
    <message>
        <source> (missing)</source>
        <translation> (fehlt)</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modell: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>{ms} ms · {pages}</source>
        <translation>{ms} ms · {pages}</translation>
    </message>
    <message>
        <source>Query encoded in {encode} ms, pages scored in {search} ms</source>
        <translation>Anfrage kodiert in {encode} ms, Seiten bewertet in {search} ms</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Undone: {deed}</source>
        <translation>Rückgängig gemacht: {deed}</translation>
    </message>
    <message>
        <source>Undo: {deed}</source>
        <translation>Rückgängig: {deed}</translation>
    </message>
</context>
<context>
    <name>WatchedButton</name>
    <message>
        <source>Following {name}</source>
        <translation>{name} wird verfolgt</translation>
    </message>
    <message numerus="yes">
        <source>Following %Ln folders</source>
        <translation>
            <numerusform>%Ln Ordner wird verfolgt</numerusform>
            <numerusform>%Ln Ordner werden verfolgt</numerusform>
        </translation>
    </message>
    <message>
        <source>{folders}
New and changed files are taken by themselves.</source>
        <translation>{folders}
Neue und geänderte Dateien werden von selbst aufgenommen.</translation>
    </message>
    <message>
        <source>{name} (not there)</source>
        <translation>{name} (nicht da)</translation>
    </message>
    <message>
        <source>Show in the system</source>
        <translation>Im System zeigen</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Nicht mehr folgen</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Follow another folder…</source>
        <translation>Einem weiteren Ordner folgen…</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Search documents by what is on the page</source>
        <translation>Dokumente nach dem durchsuchen, was auf der Seite steht</translation>
    </message>
    <message>
        <source>Text, tables, charts and scans alike. Everything stays on this machine, and every answer shows why it matched.</source>
        <translation>Text, Tabellen, Diagramme und Scans gleichermaßen. Alles bleibt auf diesem Rechner, und jede Antwort zeigt, warum sie passt.</translation>
    </message>
    <message>
        <source>Drop your documents</source>
        <translation>Legen Sie Ihre Dokumente ab</translation>
    </message>
    <message>
        <source>PDFs, scans, photos or whole folders, anywhere on this window.</source>
        <translation>PDFs, Scans, Fotos oder ganze Ordner, irgendwo auf diesem Fenster.</translation>
    </message>
    <message>
        <source>Ask for something</source>
        <translation>Fragen Sie nach etwas</translation>
    </message>
    <message>
        <source>Pages can be found as soon as they are encoded. There is no need to wait.</source>
        <translation>Seiten sind zu finden, sobald sie kodiert sind. Warten ist nicht nötig.</translation>
    </message>
    <message>
        <source>See why it matched</source>
        <translation>Sehen Sie, warum es passt</translation>
    </message>
    <message>
        <source>The heat on the page and the share of each word show what the model looked at.</source>
        <translation>Die Wärme auf der Seite und der Anteil jedes Wortes zeigen, worauf das Modell geschaut hat.</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Dokumente hinzufügen…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Einen Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Try the sample archive</source>
        <translation>Das Beispielarchiv ausprobieren</translation>
    </message>
    <message>
        <source>Or go on with</source>
        <translation>Oder weiter mit</translation>
    </message>
    <message>
        <source>Open the archive {name}</source>
        <translation>Das Archiv {name} öffnen</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>The language changes once what is being written or measured here is done.</source>
        <translation>Die Sprache wechselt, sobald fertig ist, was hier gerade geschrieben oder gemessen wird.</translation>
    </message>
</context>
<context>
    <name>WordChips</name>
    <message>
        <source>Words of the query</source>
        <translation>Wörter der Anfrage</translation>
    </message>
    <message>
        <source>all words</source>
        <translation>alle Wörter</translation>
    </message>
    <message>
        <source>Show the strongest word of every patch.</source>
        <translation>Das stärkste Wort jedes Patches zeigen.</translation>
    </message>
    <message>
        <source>What the query as a whole adds to the words in it; it gives {score} of the score.</source>
        <translation>Was die Suche als Ganzes zu ihren Wörtern hinzufügt; es macht {score} der Bewertung aus.</translation>
    </message>
    <message>
        <source>Tokens the model adds to every query; they give {score} of the score.</source>
        <translation>Tokens, die das Modell jeder Anfrage hinzufügt; sie geben {score} des Punktwerts.</translation>
    </message>
    <message>
        <source>“{word}” gives {score} of {total}, {share} %.</source>
        <translation>„{word}“ gibt {score} von {total}, {share} %.</translation>
    </message>
    <message numerus="yes">
        <source>%n more words</source>
        <translation>
            <numerusform>%n weiteres Wort</numerusform>
            <numerusform>%n weitere Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>The model cannot read “{word}”; it does not count.</source>
        <translation>Das Modell kann „{word}“ nicht lesen; es zählt nicht.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>The file is missing; its pages stay until you remove them.</source>
        <translation>Die Datei fehlt; ihre Seiten bleiben, bis Sie sie entfernen.</translation>
    </message>
    <message>
        <source>The file is missing; the archive keeps its pages.</source>
        <translation>Die Datei fehlt; ihre Seiten bleiben im Archiv.</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Reader</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>{percent} of a full match</source>
        <translation>{percent} des Maximums</translation>
    </message>
    <message>
        <source>model’s own</source>
        <translation>eigene des Modells</translation>
    </message>
</context>
<context>
    <name>Writer</name>
    <message>
        <source>{reason} The figure shows the stored picture.</source>
        <translation>{reason} Die Abbildung zeigt das gespeicherte Bild.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>A collection needs at least one tag.</source>
        <translation>Eine Sammlung braucht mindestens ein Schlagwort.</translation>
    </message>
    <message>
        <source>A detail of {side} is too low for {name}.</source>
        <translation>Die Detailstufe {side} ist zu niedrig für {name}.</translation>
    </message>
    <message>
        <source>A file could not be used: {reason}.</source>
        <translation>Eine Datei konnte nicht verwendet werden: {reason}.</translation>
    </message>
    <message>
        <source>A model of the Hub is named OWNER/NAME.</source>
        <translation>Ein Modell des Hubs heißt BESITZER/NAME.</translation>
    </message>
    <message>
        <source>A page alone and beside another shape: vectors differ by {vectors:.1e} at most, scores by {scores:.1e} of the score.</source>
        <translation>Eine Seite allein und neben einer anderen Form: Vektoren unterscheiden sich um höchstens {vectors:.1e}, Punktwerte um {scores:.1e} des Punktwerts.</translation>
    </message>
    <message>
        <source>A page&apos;s score depends on its batch, by {off:.1e} of it.</source>
        <translation>Der Punktwert einer Seite hängt von ihrem Stapel ab, um {off:.1e} davon.</translation>
    </message>
    <message>
        <source>A page&apos;s vectors depend on its batch: they differ by {off:.1e}.</source>
        <translation>Die Vektoren einer Seite hängen von ihrem Stapel ab: Sie unterscheiden sich um {off:.1e}.</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>Eine gespeicherte Suche braucht einen Namen.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Ein Schlagwort braucht einen Namen.</translation>
    </message>
    <message>
        <source>AGPL-3.0 or later, like Patchlight itself.</source>
        <translation>AGPL-3.0 oder neuer, wie Patchlight selbst.</translation>
    </message>
    <message>
        <source>Add it again first.</source>
        <translation>Zuerst erneut hinzufügen.</translation>
    </message>
    <message>
        <source>Add it again.</source>
        <translation>Erneut hinzufügen.</translation>
    </message>
    <message>
        <source>Add it as a document of its own.</source>
        <translation>Als eigenes Dokument hinzufügen.</translation>
    </message>
    <message>
        <source>Add its file again.</source>
        <translation>Die Datei erneut hinzufügen.</translation>
    </message>
    <message>
        <source>Add the model again.</source>
        <translation>Das Modell erneut hinzufügen.</translation>
    </message>
    <message>
        <source>Agree on the model&apos;s page, sign in with `hf auth login`, and try again.</source>
        <translation>Auf der Seite des Modells zustimmen, mit `hf auth login` anmelden und erneut versuchen.</translation>
    </message>
    <message>
        <source>Allow yourself to read {path}, then start Patchlight again.</source>
        <translation>Geben Sie sich das Recht, {path} zu lesen, und starten Sie Patchlight dann neu.</translation>
    </message>
    <message>
        <source>Another Patchlight is writing to the archive {name}, so it is open for reading only.</source>
        <translation>Ein anderes Patchlight schreibt in das Archiv {name}; deshalb ist es nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Apache 2.0: free to use for anything.</source>
        <translation>Apache 2.0: frei für jeden Zweck nutzbar.</translation>
    </message>
    <message>
        <source>Archives that were made with this older version.</source>
        <translation>Archive, die mit dieser älteren Version angelegt wurden.</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Better answers than the 260M model, at about three times its time.</source>
        <translation>Bessere Antworten als das 260M-Modell, bei etwa dreifacher Zeit.</translation>
    </message>
    <message>
        <source>Cannot annotate {name}: {reason}.</source>
        <translation>{name} kann nicht mit Anmerkungen versehen werden: {reason}.</translation>
    </message>
    <message>
        <source>Cannot look into the folder {name}: {reason}.</source>
        <translation>Der Ordner {name} kann nicht durchsucht werden: {reason}.</translation>
    </message>
    <message>
        <source>Cannot open {name}: it is a device or a pipe, not a file.</source>
        <translation>{name} kann nicht geöffnet werden: Es ist ein Gerät oder eine Pipe, keine Datei.</translation>
    </message>
    <message>
        <source>Cannot open {name}: it is empty.</source>
        <translation>{name} kann nicht geöffnet werden: Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Cannot open {name}: it is {what}, not a document Patchlight can read.</source>
        <translation>{name} kann nicht geöffnet werden: Das ist {what}, kein Dokument, das Patchlight lesen kann.</translation>
    </message>
    <message>
        <source>Cannot open {name}: it is {what}.</source>
        <translation>{name} kann nicht geöffnet werden: Das ist {what}.</translation>
    </message>
    <message>
        <source>Cannot open {name}: its name is not valid.</source>
        <translation>{name} kann nicht geöffnet werden: Der Name ist ungültig.</translation>
    </message>
    <message>
        <source>Cannot open {name}: {reason}.</source>
        <translation>{name} kann nicht geöffnet werden: {reason}.</translation>
    </message>
    <message>
        <source>Cannot read the settings file {path}: {reason}.</source>
        <translation>Die Einstellungsdatei {path} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Cannot read {name}: it is not UTF-8 text.</source>
        <translation>{name} kann nicht gelesen werden: Es ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>Cannot read {name}: {reason}.</source>
        <translation>{name} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Cannot show page {page} of {name}: {reason}.</source>
        <translation>Seite {page} von {name} kann nicht gezeigt werden: {reason}.</translation>
    </message>
    <message>
        <source>Cannot use {name}: {reason}.</source>
        <translation>{name} kann nicht verwendet werden: {reason}.</translation>
    </message>
    <message>
        <source>Cannot write the settings file {path}: {reason}.</source>
        <translation>Die Einstellungsdatei {path} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Cannot write {name}: a chart is a PNG, SVG or PDF file.</source>
        <translation>{name} kann nicht geschrieben werden: Ein Diagramm ist eine PNG-, SVG- oder PDF-Datei.</translation>
    </message>
    <message>
        <source>Cannot write {name}: a figure is a PNG, SVG or PDF file.</source>
        <translation>{name} kann nicht geschrieben werden: Eine Abbildung ist eine PNG-, SVG- oder PDF-Datei.</translation>
    </message>
    <message>
        <source>Cannot write {name}: an annotated copy is a PDF file.</source>
        <translation>{name} kann nicht geschrieben werden: Eine Kopie mit Anmerkungen ist eine PDF-Datei.</translation>
    </message>
    <message>
        <source>Cannot write {name}: {reason}.</source>
        <translation>{name} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Cannot write {path}: {reason}.</source>
        <translation>{path} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Check the disk that holds {path}.</source>
        <translation>Den Datenträger prüfen, auf dem {path} liegt.</translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translation>Die Schreibweise prüfen.</translation>
    </message>
    <message>
        <source>Choose a folder whose name ends in .patchlight.</source>
        <translation>Einen Ordner wählen, dessen Name auf .patchlight endet.</translation>
    </message>
    <message>
        <source>Choose a model, or search by keyword.</source>
        <translation>Ein Modell wählen oder nach Stichwörtern suchen.</translation>
    </message>
    <message>
        <source>Choose a smaller model.</source>
        <translation>Ein kleineres Modell wählen.</translation>
    </message>
    <message>
        <source>Choose another name, or say --force to replace it.</source>
        <translation>Einen anderen Namen wählen oder mit --force ersetzen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Choose the tags first.</source>
        <translation>Zuerst die Schlagwörter wählen.</translation>
    </message>
    <message>
        <source>Close it there and try again; nothing was written here.</source>
        <translation>Schließen Sie es dort und versuchen Sie es noch einmal; hier wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Andere Programme schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller model, then resume; what was encoded is kept.</source>
        <translation>Andere Programme schließen oder ein kleineres Modell wählen, dann fortsetzen; was kodiert wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model or a lower detail.</source>
        <translation>Andere Programme schließen oder ein kleineres Modell oder weniger Details wählen.</translation>
    </message>
    <message>
        <source>Copy the folder to a place that can be written, and open it there.</source>
        <translation>Den Ordner an einen beschreibbaren Ort kopieren und dort öffnen.</translation>
    </message>
    <message>
        <source>Document {number} is not in the archive {archive} any more.</source>
        <translation>Dokument {number} ist nicht mehr im Archiv {archive}.</translation>
    </message>
    <message>
        <source>Draw the box somewhere else.</source>
        <translation>Den Rahmen an anderer Stelle ziehen.</translation>
    </message>
    <message>
        <source>Each line is a JSON object such as {&quot;qid&quot;: &quot;q1&quot;, &quot;query&quot;: &quot;annual rainfall&quot;}.</source>
        <translation>Jede Zeile ist ein JSON-Objekt wie {&quot;qid&quot;: &quot;q1&quot;, &quot;query&quot;: &quot;annual rainfall&quot;}.</translation>
    </message>
    <message>
        <source>End its name in .pdf.</source>
        <translation>Den Namen auf .pdf enden lassen.</translation>
    </message>
    <message>
        <source>End its name in .png.</source>
        <translation>Den Namen auf .png enden lassen.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>English pages on a machine with little memory.</source>
        <translation>Englische Seiten auf einem Rechner mit wenig Speicher.</translation>
    </message>
    <message>
        <source>English; its base model read many languages</source>
        <translation>Englisch; sein Grundmodell las viele Sprachen</translation>
    </message>
    <message>
        <source>Enter its password.</source>
        <translation>Das Passwort eingeben.</translation>
    </message>
    <message>
        <source>Everything lies where it should.</source>
        <translation>Alles liegt, wo es soll.</translation>
    </message>
    <message>
        <source>Export the model again.</source>
        <translation>Das Modell erneut exportieren.</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Finding words on pages and scans at once, on any machine, with no download.</source>
        <translation>Findet sofort Wörter auf Seiten und Scans, auf jedem Rechner und ohne Download.</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Fein</translation>
    </message>
    <message>
        <source>Free some space, or set HF_HOME to a folder on another disk.</source>
        <translation>Platz schaffen oder HF_HOME auf einen Ordner eines anderen Laufwerks setzen.</translation>
    </message>
    <message>
        <source>Free some space, then resume; nothing that was encoded is lost.</source>
        <translation>Platz schaffen, dann fortsetzen; nichts bereits Kodiertes geht verloren.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Platz schaffen.</translation>
    </message>
    <message>
        <source>Gemma terms of use: free to use, also commercially, but bound by Google&apos;s list of prohibited uses, which must be passed on with the model.</source>
        <translation>Gemma-Nutzungsbedingungen: frei nutzbar, auch kommerziell, aber gebunden an Googles Liste verbotener Verwendungen, die mit dem Modell weitergegeben werden muss.</translation>
    </message>
    <message>
        <source>Going online is switched off.</source>
        <translation>Online-Zugriff ist abgeschaltet.</translation>
    </message>
    <message>
        <source>Hard questions on a machine with a graphics card or 32 GB of memory.</source>
        <translation>Schwierige Fragen auf einem Rechner mit Grafikkarte oder 32 GB Speicher.</translation>
    </message>
    <message>
        <source>Index the documents again with the model that is here, or choose another one.</source>
        <translation>Die Dokumente mit dem vorhandenen Modell neu erfassen oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>Install Patchlight again to restore it.</source>
        <translation>Patchlight neu installieren, um sie wiederherzustellen.</translation>
    </message>
    <message>
        <source>Install the newest Patchlight to open it.</source>
        <translation>Zum Öffnen das neueste Patchlight installieren.</translation>
    </message>
    <message>
        <source>It came from a folder or an exported file: `patchlight models add` takes that again.</source>
        <translation>Es kam aus einem Ordner oder einer exportierten Datei: `patchlight models add` nimmt diese wieder auf.</translation>
    </message>
    <message>
        <source>It reads Latin, Greek and Cyrillic; add a multilingual model for other scripts.</source>
        <translation>Er liest Lateinisch, Griechisch und Kyrillisch; für andere Schriften ein mehrsprachiges Modell hinzufügen.</translation>
    </message>
    <message>
        <source>It was in {folder}. Put it back or plug its drive in, and try again.</source>
        <translation>Es lag in {folder}. Legen Sie es zurück oder schließen Sie sein Laufwerk an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It was looked for in {folder}.</source>
        <translation>Gesucht wurde in {folder}.</translation>
    </message>
    <message>
        <source>Its files may be damaged.</source>
        <translation>Seine Dateien sind vielleicht beschädigt.</translation>
    </message>
    <message>
        <source>Latin, Greek and Cyrillic script</source>
        <translation>Lateinische, griechische und kyrillische Schrift</translation>
    </message>
    <message>
        <source>Line {number} of {name} was left out: {reason}.</source>
        <translation>Zeile {number} von {name} wurde ausgelassen: {reason}.</translation>
    </message>
    <message>
        <source>MIT: free to use for anything.</source>
        <translation>MIT: frei für jeden Zweck nutzbar.</translation>
    </message>
    <message>
        <source>Make room on the disk and go on; everything encoded so far is safe.</source>
        <translation>Platz auf dem Laufwerk schaffen und weitermachen; alles bisher Kodierte ist sicher.</translation>
    </message>
    <message>
        <source>Many languages</source>
        <translation>Viele Sprachen</translation>
    </message>
    <message>
        <source>More than one document is called {name}.</source>
        <translation>Mehrere Dokumente heißen {name}.</translation>
    </message>
    <message>
        <source>Name one by its path: {where}.</source>
        <translation>Eines davon mit seinem Pfad nennen: {where}.</translation>
    </message>
    <message>
        <source>No archive is open.</source>
        <translation>Kein Archiv ist geöffnet.</translation>
    </message>
    <message>
        <source>No model is known as “{spec}”.</source>
        <translation>Es ist kein Modell namens „{spec}“ bekannt.</translation>
    </message>
    <message>
        <source>No page of this archive was read by {model} yet.</source>
        <translation>Noch keine Seite dieses Archivs wurde von {model} gelesen.</translation>
    </message>
    <message>
        <source>None of these pages has a text layer, so keywords find nothing here.</source>
        <translation>Keine dieser Seiten hat eine Textebene; Stichwörter finden hier deshalb nichts.</translation>
    </message>
    <message>
        <source>Not stated.</source>
        <translation>Nicht angegeben.</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Erneut öffnen.</translation>
    </message>
    <message>
        <source>Open it anew to work with what is in {folder} now; nothing was changed there.</source>
        <translation>Öffnen Sie es neu, um mit dem zu arbeiten, was jetzt in {folder} liegt; dort wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Open it once where it can be written.</source>
        <translation>Einmal dort öffnen, wo es beschrieben werden kann.</translation>
    </message>
    <message>
        <source>Open it, or choose another name.</source>
        <translation>Öffnen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Open or make one first.</source>
        <translation>Zuerst eines öffnen oder anlegen.</translation>
    </message>
    <message>
        <source>Page {page} of document {number} is not in the archive {archive} any more.</source>
        <translation>Seite {page} von Dokument {number} ist nicht mehr im Archiv {archive}.</translation>
    </message>
    <message>
        <source>Patchlight reads PDF files and images.</source>
        <translation>Patchlight liest PDF-Dateien und Bilder.</translation>
    </message>
    <message>
        <source>Point at something that is printed there.</source>
        <translation>Auf etwas zeigen, das dort gedruckt ist.</translation>
    </message>
    <message>
        <source>Reinstalling Patchlight may help.</source>
        <translation>Vielleicht hilft es, Patchlight neu zu installieren.</translation>
    </message>
    <message>
        <source>Save it as PDF first.</source>
        <translation>Zuerst als PDF speichern.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>Scores differ from the formula by {formula:.1e} of the score, from the model&apos;s own processor by {processor:.1e}.</source>
        <translation>Punktwerte weichen um {formula:.1e} des Punktwerts von der Formel ab, vom eigenen Prozessor des Modells um {processor:.1e}.</translation>
    </message>
    <message>
        <source>Scores differ from the formula by {formula:.1e} of the score.</source>
        <translation>Punktwerte weichen um {formula:.1e} des Punktwerts von der Formel ab.</translation>
    </message>
    <message>
        <source>Search again, or by keyword.</source>
        <translation>Erneut suchen oder nach Stichwörtern.</translation>
    </message>
    <message>
        <source>Search by keyword, or choose a model that knows this script.</source>
        <translation>Nach Stichwörtern suchen oder ein Modell wählen, das diese Schrift kennt.</translation>
    </message>
    <message>
        <source>Something unexpected happened: {error}.</source>
        <translation>Etwas Unerwartetes ist geschehen: {error}.</translation>
    </message>
    <message>
        <source>Supported are ColPali, ColQwen2, ColModernVBERT and NeoMME checkpoints for transformers, and adapters of them, of ColQwen2.5 and of ColSmol, in the safetensors format.</source>
        <translation>Unterstützt werden ColPali-, ColQwen2-, ColModernVBERT- und NeoMME-Checkpoints für transformers sowie Adapter davon, von ColQwen2.5 und von ColSmol, im Format safetensors.</translation>
    </message>
    <message>
        <source>Supported are LoRA adapters, in the safetensors format, of ColPali, ColQwen2, ColModernVBERT and NeoMME checkpoints for transformers, and of the bases of ColQwen2, ColQwen2.5 and ColSmol.</source>
        <translation>Unterstützt werden LoRA-Adapter, im Format safetensors, von ColPali-, ColQwen2-, ColModernVBERT- und NeoMME-Checkpoints für transformers und von den Grundmodellen von ColQwen2, ColQwen2.5 und ColSmol.</translation>
    </message>
    <message>
        <source>The Hub has no model named {spec}.</source>
        <translation>Der Hub hat kein Modell namens {spec}.</translation>
    </message>
    <message>
        <source>The Reader is part of Patchlight and cannot be removed.</source>
        <translation>Der Reader gehört zu Patchlight und kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The adapter {spec} does not fit its base {base}: {name} has no place there.</source>
        <translation>Der Adapter {spec} passt nicht zu seinem Grundmodell {base}: {name} hat dort keinen Platz.</translation>
    </message>
    <message>
        <source>The adapter {spec} has {parts}, which Patchlight does not support.</source>
        <translation>Der Adapter {spec} enthält {parts}; das unterstützt Patchlight nicht.</translation>
    </message>
    <message>
        <source>The adapter {spec} is empty.</source>
        <translation>Der Adapter {spec} ist leer.</translation>
    </message>
    <message>
        <source>The adapter {spec} is of the kind {kind}, which Patchlight does not support.</source>
        <translation>Der Adapter {spec} ist von der Art {kind}, die Patchlight nicht unterstützt.</translation>
    </message>
    <message>
        <source>The archive is closed.</source>
        <translation>Das Archiv ist geschlossen.</translation>
    </message>
    <message>
        <source>The archive this was meant for is not open any more.</source>
        <translation>Das Archiv, dem das galt, ist nicht mehr geöffnet.</translation>
    </message>
    <message>
        <source>The archive {name} can only be read.</source>
        <translation>Das Archiv {name} kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>The archive {name} cannot be used: {reason}.</source>
        <translation>Das Archiv {name} kann nicht verwendet werden: {reason}.</translation>
    </message>
    <message>
        <source>The archive {name} cannot grow: there is no space left for it on the disk.</source>
        <translation>Das Archiv {name} kann nicht wachsen: Auf dem Laufwerk ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>The archive {name} does not exist.</source>
        <translation>Das Archiv {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>The archive {name} has been closed.</source>
        <translation>Das Archiv {name} wurde geschlossen.</translation>
    </message>
    <message>
        <source>The archive {name} is not there any more.</source>
        <translation>Das Archiv {name} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The archive {name} was never finished. {reason}</source>
        <translation>Das Archiv {name} wurde nie fertiggestellt. {reason}</translation>
    </message>
    <message>
        <source>The archive {name} was not closed before it became read-only; part of it cannot be read.</source>
        <translation>Das Archiv {name} wurde nicht geschlossen, bevor es schreibgeschützt wurde; ein Teil davon ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The archive {name} was opened for reading only.</source>
        <translation>Das Archiv {name} wurde nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>The archive {name} was replaced by another one while it was open.</source>
        <translation>Das Archiv {name} wurde durch ein anderes ersetzt, während es geöffnet war.</translation>
    </message>
    <message>
        <source>The archive {name} was replaced while it was open, and another Patchlight is writing to it now.</source>
        <translation>Das Archiv {name} wurde ersetzt, während es geöffnet war, und jetzt schreibt ein anderes Patchlight hinein.</translation>
    </message>
    <message>
        <source>The archive {name} was written by a newer Patchlight (format {version}; this one reads up to {newest}).</source>
        <translation>Das Archiv {name} wurde von einem neueren Patchlight geschrieben (Format {version}; dieses liest bis {newest}).</translation>
    </message>
    <message>
        <source>The best choice for a laptop without a graphics card: many languages, the finest heatmaps.</source>
        <translation>Die beste Wahl für ein Notebook ohne Grafikkarte: viele Sprachen, die feinsten Heatmaps.</translation>
    </message>
    <message>
        <source>The built-in Reader cannot read the script of “{word}”.</source>
        <translation>Der eingebaute Reader kann die Schrift von „{word}“ nicht lesen.</translation>
    </message>
    <message>
        <source>The built-in model&apos;s file {name} cannot be read: {reason}.</source>
        <translation>Die Datei {name} des eingebauten Modells kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The built-in model&apos;s file {name} is damaged.</source>
        <translation>Die Datei {name} des eingebauten Modells ist beschädigt.</translation>
    </message>
    <message>
        <source>The built-in model&apos;s file {name} is missing.</source>
        <translation>Die Datei {name} des eingebauten Modells fehlt.</translation>
    </message>
    <message>
        <source>The built-in model&apos;s file {name} is of another version of Patchlight.</source>
        <translation>Die Datei {name} des eingebauten Modells gehört zu einer anderen Version von Patchlight.</translation>
    </message>
    <message>
        <source>The catalog of the archive {name} is damaged ({reason}).</source>
        <translation>Der Katalog des Archivs {name} ist beschädigt ({reason}).</translation>
    </message>
    <message>
        <source>The config.json of {spec} cannot be read.</source>
        <translation>Die config.json von {spec} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The details are in Patchlight&apos;s log file.</source>
        <translation>Einzelheiten stehen in der Protokolldatei von Patchlight.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Das Laufwerk ist voll.</translation>
    </message>
    <message>
        <source>The disk is nearly full; encoding stops when it is.</source>
        <translation>Das Laufwerk ist fast voll; dann hört das Kodieren auf.</translation>
    </message>
    <message>
        <source>The document cannot be restored: the archive has been compacted since.</source>
        <translation>Das Dokument kann nicht wiederhergestellt werden: Das Archiv wurde inzwischen verdichtet.</translation>
    </message>
    <message>
        <source>The download of {spec} broke off: {reason}.</source>
        <translation>Der Download von {spec} brach ab: {reason}.</translation>
    </message>
    <message>
        <source>The files of the model {name} are damaged or do not fit together.</source>
        <translation>Die Dateien des Modells {name} sind beschädigt oder passen nicht zusammen.</translation>
    </message>
    <message>
        <source>The folder {name} cannot be written to, so the archive is open for reading only.</source>
        <translation>In den Ordner {name} kann nicht geschrieben werden; deshalb ist das Archiv nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>The model cannot read page {page} of {name}: {reason}.</source>
        <translation>Das Modell kann Seite {page} von {name} nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>The model cannot read {words}; it searched for the rest of the query.</source>
        <translation>Das Modell kann {words} nicht lesen; es hat nach dem Rest der Anfrage gesucht.</translation>
    </message>
    <message>
        <source>The model has been closed.</source>
        <translation>Das Modell wurde geschlossen.</translation>
    </message>
    <message>
        <source>The model has not read this page yet.</source>
        <translation>Das Modell hat diese Seite noch nicht gelesen.</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be copied: {reason}.</source>
        <translation>Das Modell in {folder} kann nicht kopiert werden: {reason}.</translation>
    </message>
    <message>
        <source>The model sees nothing at this place.</source>
        <translation>An dieser Stelle sieht das Modell nichts.</translation>
    </message>
    <message>
        <source>The model sees nothing on page {page} of {name}.</source>
        <translation>Auf Seite {page} von {name} sieht das Modell nichts.</translation>
    </message>
    <message>
        <source>The model {model} cannot read {words}.</source>
        <translation>Das Modell {model} kann {words} nicht lesen.</translation>
    </message>
    <message>
        <source>The model {name} cannot be loaded: {reason}.</source>
        <translation>Das Modell {name} kann nicht geladen werden: {reason}.</translation>
    </message>
    <message>
        <source>The model {name} ended unexpectedly on one page after another: {reason}.</source>
        <translation>Das Modell {name} endete bei einer Seite nach der anderen unerwartet: {reason}.</translation>
    </message>
    <message>
        <source>The model {name} ended unexpectedly.</source>
        <translation>Das Modell {name} endete unerwartet.</translation>
    </message>
    <message>
        <source>The model {name} gives no numbers.</source>
        <translation>Das Modell {name} liefert keine Zahlen.</translation>
    </message>
    <message>
        <source>The model {spec} cannot be loaded: {reason}.</source>
        <translation>Das Modell {spec} kann nicht geladen werden: {reason}.</translation>
    </message>
    <message>
        <source>The model {spec} cannot be removed: {reason}.</source>
        <translation>Das Modell {spec} kann nicht entfernt werden: {reason}.</translation>
    </message>
    <message>
        <source>The model {spec} cannot be started: {reason}.</source>
        <translation>Das Modell {spec} kann nicht gestartet werden: {reason}.</translation>
    </message>
    <message>
        <source>The model {spec} is incomplete: {file} is missing.</source>
        <translation>Das Modell {spec} ist unvollständig: {file} fehlt.</translation>
    </message>
    <message>
        <source>The model {spec} is not on this machine.</source>
        <translation>Das Modell {spec} ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The page renderer does not start.</source>
        <translation>Der Seitenzeichner startet nicht.</translation>
    </message>
    <message>
        <source>The page renderer does not start: {reason}.</source>
        <translation>Der Seitenzeichner startet nicht: {reason}.</translation>
    </message>
    <message>
        <source>The page renderer has been closed.</source>
        <translation>Der Seitenzeichner wurde geschlossen.</translation>
    </message>
    <message>
        <source>The pages were read by {model}, and only {other} is on this machine.</source>
        <translation>Die Seiten wurden von {model} gelesen, und nur {other} ist auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The publisher of {spec} asks for agreement to its terms first.</source>
        <translation>Der Herausgeber von {spec} verlangt zuerst die Zustimmung zu seinen Bedingungen.</translation>
    </message>
    <message>
        <source>The query is empty.</source>
        <translation>Die Anfrage ist leer.</translation>
    </message>
    <message>
        <source>The reference of the field: a fixed grid of 32 x 32 patches; needs a graphics card.</source>
        <translation>Der Maßstab des Gebiets: ein festes Raster von 32 x 32 Patches; braucht eine Grafikkarte.</translation>
    </message>
    <message>
        <source>The score differs from the formula by {off:.1e} of it.</source>
        <translation>Der Punktwert weicht um {off:.1e} von der Formel ab.</translation>
    </message>
    <message>
        <source>The score is not the processor&apos;s own: {off:.1e} of it off.</source>
        <translation>Der Punktwert ist nicht der des Prozessors: Er liegt um {off:.1e} daneben.</translation>
    </message>
    <message>
        <source>The setting “{key}” in {path} is unknown; it is kept, but does nothing.</source>
        <translation>Die Einstellung „{key}“ in {path} ist unbekannt; sie bleibt erhalten, bewirkt aber nichts.</translation>
    </message>
    <message>
        <source>The setting “{key}” in {path} must be {kind}; the default {default} is used.</source>
        <translation>Die Einstellung „{key}“ in {path} muss {kind} sein; es gilt der Vorgabewert {default}.</translation>
    </message>
    <message>
        <source>The settings file {path} is broken and was left aside: {reason}.</source>
        <translation>Die Einstellungsdatei {path} ist fehlerhaft und blieb unbeachtet: {reason}.</translation>
    </message>
    <message>
        <source>The shortcut “{id}” in {path} must be a list of texts in quotes.</source>
        <translation>Das Tastenkürzel „{id}“ in {path} muss eine Liste von Texten in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>The tokenizer of {name} does not know the marks of page tiles.</source>
        <translation>Der Tokenizer von {name} kennt die Zeichen für Seitenkacheln nicht.</translation>
    </message>
    <message>
        <source>The vectors of page {page} of {name} are damaged: {reason}.</source>
        <translation>Die Vektoren von Seite {page} von {name} sind beschädigt: {reason}.</translation>
    </message>
    <message>
        <source>The weight index of {spec} cannot be read.</source>
        <translation>Der Index der Gewichte von {spec} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The weights of the model {name} are not complete.</source>
        <translation>Die Gewichte des Modells {name} sind nicht vollständig.</translation>
    </message>
    <message>
        <source>The {file} of {spec} cannot be read.</source>
        <translation>Die Datei {file} von {spec} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The {tokens} patches of {name} form no square grid.</source>
        <translation>Die {tokens} Patches von {name} bilden kein quadratisches Raster.</translation>
    </message>
    <message>
        <source>There are no vectors of the model {model} for page {page} of {name}.</source>
        <translation>Für Seite {page} von {name} gibt es keine Vektoren des Modells {model}.</translation>
    </message>
    <message>
        <source>There is no document called {name} in the archive {archive}.</source>
        <translation>Im Archiv {archive} gibt es kein Dokument namens {name}.</translation>
    </message>
    <message>
        <source>There is no model to search with.</source>
        <translation>Es gibt kein Modell zum Suchen.</translation>
    </message>
    <message>
        <source>There is no patch to mark: no word of the query was found on the page itself.</source>
        <translation>Es gibt keinen Patch zu markieren: Kein Wort der Anfrage wurde auf der Seite selbst gefunden.</translation>
    </message>
    <message>
        <source>There is no tag “{tag}”.</source>
        <translation>Es gibt kein Schlagwort „{tag}“.</translation>
    </message>
    <message>
        <source>There is no word to search for.</source>
        <translation>Es gibt kein Wort, nach dem gesucht werden könnte.</translation>
    </message>
    <message>
        <source>There is not enough memory to encode a page with {name} ({reason}).</source>
        <translation>Der Speicher reicht nicht, um eine Seite mit {name} zu kodieren ({reason}).</translation>
    </message>
    <message>
        <source>There is not enough memory to load the model {name}.</source>
        <translation>Der Speicher reicht nicht, um das Modell {name} zu laden.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk for {spec}.</source>
        <translation>Auf dem Laufwerk ist nicht genug Platz für {spec}.</translation>
    </message>
    <message>
        <source>There is nothing in this region that the model can see.</source>
        <translation>In diesem Bereich ist nichts, was das Modell sehen kann.</translation>
    </message>
    <message>
        <source>These pages were read by another version of the Reader; they are found once encoded anew.</source>
        <translation>Diese Seiten hat eine andere Fassung des Readers gelesen; gefunden werden sie, sobald sie neu kodiert sind.</translation>
    </message>
    <message>
        <source>These pages were read by {others}, not by {model}; index them with this model to search with it.</source>
        <translation>Diese Seiten wurden von {others} gelesen, nicht von {model}; mit diesem Modell erfassen, um damit zu suchen.</translation>
    </message>
    <message>
        <source>These vectors were made by {model}, and only {other} is here.</source>
        <translation>Diese Vektoren stammen von {model}, und nur {other} ist hier.</translation>
    </message>
    <message>
        <source>This archive can only be read.</source>
        <translation>Dieses Archiv kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>This archive holds no documents yet.</source>
        <translation>Dieses Archiv enthält noch keine Dokumente.</translation>
    </message>
    <message>
        <source>Try a smaller model.</source>
        <translation>Ein kleineres Modell versuchen.</translation>
    </message>
    <message>
        <source>Try again; what arrived is kept.</source>
        <translation>Erneut versuchen; was angekommen ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Try another password.</source>
        <translation>Ein anderes Passwort versuchen.</translation>
    </message>
    <message>
        <source>Type a word to search for.</source>
        <translation>Ein Wort eingeben, nach dem gesucht werden soll.</translation>
    </message>
    <message>
        <source>Type at least one letter or digit.</source>
        <translation>Mindestens einen Buchstaben oder eine Ziffer eingeben.</translation>
    </message>
    <message>
        <source>Type at least one letter.</source>
        <translation>Mindestens einen Buchstaben eingeben.</translation>
    </message>
    <message>
        <source>Unpack it, and add the folder.</source>
        <translation>Auspacken und den Ordner hinzufügen.</translation>
    </message>
    <message>
        <source>Unset HF_HUB_OFFLINE to download models.</source>
        <translation>HF_HUB_OFFLINE aufheben, um Modelle herunterzuladen.</translation>
    </message>
    <message>
        <source>Update Patchlight.</source>
        <translation>Patchlight aktualisieren.</translation>
    </message>
    <message>
        <source>Use 1024, 1536 or 2048.</source>
        <translation>1024, 1536 oder 2048 verwenden.</translation>
    </message>
    <message>
        <source>Verify the archive with repair, and index the document again.</source>
        <translation>Das Archiv mit Reparatur prüfen und das Dokument neu erfassen.</translation>
    </message>
    <message>
        <source>Verify the archive; if that does not help, index the documents into a new one.</source>
        <translation>Das Archiv prüfen; hilft das nicht, die Dokumente in ein neues erfassen.</translation>
    </message>
    <message>
        <source>You do not have permission to read the built-in model&apos;s file {name}.</source>
        <translation>Die Berechtigung, die Datei {name} des eingebauten Modells zu lesen, fehlt.</translation>
    </message>
    <message>
        <source>`patchlight eval` measures where it points.</source>
        <translation>`patchlight eval` misst, wohin es zeigt.</translation>
    </message>
    <message>
        <source>`patchlight models add {spec}` adds it.</source>
        <translation>`patchlight models add {spec}` fügt es hinzu.</translation>
    </message>
    <message>
        <source>`patchlight models add {spec}` gets both.</source>
        <translation>`patchlight models add {spec}` holt beide.</translation>
    </message>
    <message>
        <source>`patchlight models add {spec}` gets it.</source>
        <translation>`patchlight models add {spec}` holt es.</translation>
    </message>
    <message>
        <source>`patchlight models export` makes one; any other checkpoint is added as a folder.</source>
        <translation>`patchlight models export` erzeugt eine; jeder andere Checkpoint wird als Ordner hinzugefügt.</translation>
    </message>
    <message>
        <source>`patchlight models` lists the models that can be used.</source>
        <translation>`patchlight models` listet die verwendbaren Modelle auf.</translation>
    </message>
    <message>
        <source>a DjVu document</source>
        <translation>ein DjVu-Dokument</translation>
    </message>
    <message>
        <source>a HEIC image</source>
        <translation>ein HEIC-Bild</translation>
    </message>
    <message>
        <source>a PostScript file</source>
        <translation>eine PostScript-Datei</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ein ZIP-Archiv</translation>
    </message>
    <message>
        <source>a compressed archive</source>
        <translation>ein komprimiertes Archiv</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <source>a folder is where one of its files should be</source>
        <translation>wo eine seiner Dateien liegen sollte, liegt ein Ordner</translation>
    </message>
    <message>
        <source>a list of texts in quotes</source>
        <translation>eine Liste von Texten in Anführungszeichen</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a part of its path is no folder</source>
        <translation>ein Teil des Pfads ist kein Ordner</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a sound recording</source>
        <translation>eine Tonaufnahme</translation>
    </message>
    <message>
        <source>a table of lists</source>
        <translation>eine Tabelle von Listen</translation>
    </message>
    <message>
        <source>a target has no box of four numbers</source>
        <translation>ein Ziel hat keinen Rahmen aus vier Zahlen</translation>
    </message>
    <message>
        <source>a target has no page</source>
        <translation>ein Ziel hat keine Seite</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>ein Video</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>an RTF text</source>
        <translation>ein RTF-Text</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>eine SVG-Zeichnung</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>eine XML-Datei</translation>
    </message>
    <message>
        <source>an office document</source>
        <translation>ein Office-Dokument</translation>
    </message>
    <message>
        <source>an office document of an old format</source>
        <translation>ein Office-Dokument in einem alten Format</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>ein anderes Programm hat die Datei geöffnet</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>zwischen {low} und {high}</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>bedeckt</translation>
    </message>
    <message>
        <source>grids</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>it has no pages</source>
        <translation>das Dokument hat keine Seiten</translation>
    </message>
    <message>
        <source>it has no qid</source>
        <translation>keine qid vorhanden</translation>
    </message>
    <message>
        <source>it has no query</source>
        <translation>keine Anfrage vorhanden</translation>
    </message>
    <message numerus="yes">
        <source>it has {n} pages</source>
        <translation>
            <numerusform>das Dokument hat {n} Seite</numerusform>
            <numerusform>das Dokument hat {n} Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>it holds files that are no part of a model</source>
        <translation>sie enthält Dateien, die zu keinem Modell gehören</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>das ist ein Ordner</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>it is damaged beyond repair, or not a PDF</source>
        <translation>die Datei ist unrettbar beschädigt oder kein PDF</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>die Datei ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>kein JSON</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>kein UTF-8-Text</translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation>kein Objekt</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>sie ist nicht da</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>die Datei ist nicht mehr da</translation>
    </message>
    <message>
        <source>it is protected in a way that Patchlight does not know</source>
        <translation>die Datei ist auf eine Weise geschützt, die Patchlight nicht kennt</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>das gibt es dort schon</translation>
    </message>
    <message>
        <source>it made the page renderer crash</source>
        <translation>der Seitenzeichner ist daran abgestürzt</translation>
    </message>
    <message>
        <source>it needs a password</source>
        <translation>die Datei braucht ein Passwort</translation>
    </message>
    <message>
        <source>it needs more memory than it may use</source>
        <translation>sie braucht mehr Speicher, als sie verwenden darf</translation>
    </message>
    <message>
        <source>it needs more memory than it may use ({size:.2g} GB)</source>
        <translation>sie braucht mehr Speicher, als sie verwenden darf ({size:.2g} GB)</translation>
    </message>
    <message>
        <source>it refers to itself in a circle</source>
        <translation>die Datei verweist im Kreis auf sich selbst</translation>
    </message>
    <message>
        <source>it took longer than {seconds:g} seconds</source>
        <translation>es dauerte länger als {seconds:g} Sekunden</translation>
    </message>
    <message>
        <source>its block does not say that it is this page&apos;s</source>
        <translation>ihr Block gibt sich nicht als der dieser Seite zu erkennen</translation>
    </message>
    <message>
        <source>its checksum does not match</source>
        <translation>ihre Prüfsumme stimmt nicht</translation>
    </message>
    <message>
        <source>its doc is not a file name</source>
        <translation>doc ist kein Dateiname</translation>
    </message>
    <message>
        <source>its drive can only be read</source>
        <translation>das Laufwerk kann nur gelesen werden</translation>
    </message>
    <message>
        <source>its drive does not answer</source>
        <translation>das Laufwerk antwortet nicht</translation>
    </message>
    <message>
        <source>its drive reports an error</source>
        <translation>das Laufwerk meldet einen Fehler</translation>
    </message>
    <message>
        <source>its further documents are not a list of objects with doc and pages</source>
        <translation>die weiteren Dokumente sind keine Liste von Objekten mit doc und pages</translation>
    </message>
    <message>
        <source>its layout cannot be read</source>
        <translation>ihr Aufbau kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>die Verknüpfungen führen im Kreis</translation>
    </message>
    <message>
        <source>its list of contents cannot be read</source>
        <translation>ihr Inhaltsverzeichnis kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>its list of contents is not what it holds</source>
        <translation>ihr Inhaltsverzeichnis entspricht nicht ihrem Inhalt</translation>
    </message>
    <message>
        <source>its name does not tell its contents</source>
        <translation>ihr Name entspricht nicht ihrem Inhalt</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>its owner does not allow notes to be added</source>
        <translation>ihr Eigentümer erlaubt keine Anmerkungen</translation>
    </message>
    <message>
        <source>its pages are not a list of numbers from 1</source>
        <translation>pages ist keine Liste von Zahlen ab 1</translation>
    </message>
    <message>
        <source>its process ended unexpectedly</source>
        <translation>sein Prozess endete unerwartet</translation>
    </message>
    <message>
        <source>its qid holds a tab or a line break</source>
        <translation>qid enthält einen Tabulator oder Zeilenumbruch</translation>
    </message>
    <message>
        <source>its segment is missing</source>
        <translation>ihr Segment fehlt</translation>
    </message>
    <message>
        <source>its tags are not a list of words</source>
        <translation>tags ist keine Liste von Wörtern</translation>
    </message>
    <message>
        <source>its targets are not a list</source>
        <translation>targets ist keine Liste</translation>
    </message>
    <message>
        <source>its {width:,} × {height:,} pixels are too many for the memory it may use</source>
        <translation>{width:,} × {height:,} Pixel sind zu viele für den Speicher, der verwendet werden darf</translation>
    </message>
    <message>
        <source>marks found</source>
        <translation>Marken gefunden</translation>
    </message>
    <message>
        <source>memory ran out</source>
        <translation>der Speicher reichte nicht</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not a PDF or an image</source>
        <translation>weder ein PDF noch ein Bild</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>off the page</source>
        <translation>neben der Seite</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>eines von {choices}</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>passage</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>reiner Text</translation>
    </message>
    <message>
        <source>region on page {page}</source>
        <translation>Bereich auf Seite {page}</translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation>Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>the end of its segment is missing</source>
        <translation>das Ende ihres Segments fehlt</translation>
    </message>
    <message>
        <source>the model crashed</source>
        <translation>das Modell ist abgestürzt</translation>
    </message>
    <message>
        <source>the model&apos;s own tokens</source>
        <translation>eigene Tokens des Modells</translation>
    </message>
    <message>
        <source>the page is damaged</source>
        <translation>die Seite ist beschädigt</translation>
    </message>
    <message>
        <source>the password is wrong</source>
        <translation>das Passwort ist falsch</translation>
    </message>
    <message>
        <source>the picture is cut short</source>
        <translation>das Bild ist abgeschnitten</translation>
    </message>
    <message>
        <source>the picture is damaged, or an unusual kind of {format}</source>
        <translation>das Bild ist beschädigt oder eine ungewöhnliche Art von {format}</translation>
    </message>
    <message>
        <source>the picture is too large for the memory it may use</source>
        <translation>das Bild ist zu groß für den Speicher, den es verwenden darf</translation>
    </message>
    <message>
        <source>the qid {qid} is there twice</source>
        <translation>die qid {qid} kommt zweimal vor</translation>
    </message>
    <message>
        <source>the system says “{words}”</source>
        <translation>das System meldet „{words}“</translation>
    </message>
    <message>
        <source>there is no space left for it on the disk</source>
        <translation>auf dem Datenträger ist kein Platz mehr dafür</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>es gibt keine solche Datei und keinen solchen Ordner</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>der Arbeitsspeicher reicht nicht</translation>
    </message>
    <message>
        <source>this installation cannot decode {format} images</source>
        <translation>diese Installation kann Bilder im Format {format} nicht dekodieren</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>zu viele Dateien sind geöffnet</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>vectors</source>
        <translation>Vektoren</translation>
    </message>
    <message>
        <source>worst centre error</source>
        <translation>größter Fehler der Mitte</translation>
    </message>
    <message>
        <source>you do not have permission for it</source>
        <translation>dafür fehlt die Berechtigung</translation>
    </message>
    <message>
        <source>you do not have permission to read it</source>
        <translation>die Leseberechtigung fehlt</translation>
    </message>
    <message>
        <source>{error:.2f} patch</source>
        <translation>{error:.2f} Patch</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be unpacked: {reason}.</source>
        <translation>{file} kann nicht ausgepackt werden: {reason}.</translation>
    </message>
    <message>
        <source>{file} is damaged: {reason}.</source>
        <translation>{file} ist beschädigt: {reason}.</translation>
    </message>
    <message>
        <source>{file} is not a model that Patchlight exported, or it is damaged.</source>
        <translation>{file} ist kein von Patchlight exportiertes Modell oder beschädigt.</translation>
    </message>
    <message>
        <source>{file} is not a model that Patchlight exported.</source>
        <translation>{file} ist kein von Patchlight exportiertes Modell.</translation>
    </message>
    <message>
        <source>{file} of {spec} arrived damaged.</source>
        <translation>{file} von {spec} kam beschädigt an.</translation>
    </message>
    <message>
        <source>{file} was exported by a newer Patchlight.</source>
        <translation>{file} wurde von einem neueren Patchlight exportiert.</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} von {all}</translation>
    </message>
    <message>
        <source>{model} gives vectors only to what it reads, so that marks cannot check it.</source>
        <translation>{model} gibt nur dem Vektoren, was es liest; Marken können es deshalb nicht prüfen.</translation>
    </message>
    <message>
        <source>{most} and {last}</source>
        <translation>{most} und {last}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} more files could not be taken.</source>
        <translation>
            <numerusform>{n:,} weitere Datei konnte nicht aufgenommen werden.</numerusform>
            <numerusform>{n:,} weitere Dateien konnten nicht aufgenommen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} pages are not encoded yet and were not searched.</source>
        <translation>
            <numerusform>{n:,} Seite ist noch nicht kodiert und wurde nicht durchsucht.</numerusform>
            <numerusform>{n:,} Seiten sind noch nicht kodiert und wurden nicht durchsucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} disappeared while it was being read, so the rest of its pages were left out.</source>
        <translation>{name} verschwand während des Lesens; die übrigen Seiten wurden ausgelassen.</translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation>{name} gibt es schon.</translation>
    </message>
    <message>
        <source>{name} gave {count} vectors for a layout of {expected}.</source>
        <translation>{name} lieferte {count} Vektoren für einen Aufbau von {expected}.</translation>
    </message>
    <message>
        <source>{name} has changed since it was indexed.</source>
        <translation>{name} hat sich seit dem Erfassen geändert.</translation>
    </message>
    <message>
        <source>{name} has no page {page}; its last page is {last}.</source>
        <translation>{name} hat keine Seite {page}; die letzte Seite ist {last}.</translation>
    </message>
    <message>
        <source>{name} holds no query.</source>
        <translation>{name} enthält keine Anfrage.</translation>
    </message>
    <message>
        <source>{name} holds no query. {problem}</source>
        <translation>{name} enthält keine Anfrage. {problem}</translation>
    </message>
    <message>
        <source>{name} is gone, so the rest of its pages cannot be read.</source>
        <translation>{name} ist nicht mehr da; die übrigen Seiten können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{name} is no longer at {path}.</source>
        <translation>{name} ist nicht mehr unter {path}.</translation>
    </message>
    <message>
        <source>{name} is not a Patchlight archive.</source>
        <translation>{name} ist kein Patchlight-Archiv.</translation>
    </message>
    <message>
        <source>{name} is not the file that {document} was made from: its content differs.</source>
        <translation>{name} ist nicht die Datei, aus der {document} entstand: Der Inhalt ist ein anderer.</translation>
    </message>
    <message>
        <source>{name} is not what was packed</source>
        <translation>{name} ist nicht, was eingepackt wurde</translation>
    </message>
    <message>
        <source>{name} is the document itself, which is never changed.</source>
        <translation>{name} ist das Dokument selbst, das nie verändert wird.</translation>
    </message>
    <message>
        <source>{name} made no tile of the whole page.</source>
        <translation>{name} hat keine Kachel der ganzen Seite erzeugt.</translation>
    </message>
    <message>
        <source>{name} was changed while it was being read, so the rest of its pages were left out.</source>
        <translation>{name} wurde während des Lesens geändert; die übrigen Seiten wurden ausgelassen.</translation>
    </message>
    <message>
        <source>{name} was changed while it was being read.</source>
        <translation>{name} wurde während des Lesens geändert.</translation>
    </message>
    <message numerus="yes">
        <source>{n} more</source>
        <translation>
            <numerusform>{n} weiteres</numerusform>
            <numerusform>{n} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{own}; of its base {base}: {terms}</source>
        <translation>{own}; vom Grundmodell {base}: {terms}</translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation>{path} gibt es schon.</translation>
    </message>
    <message>
        <source>{percent:.1f} %</source>
        <translation>{percent:.1f} %</translation>
    </message>
    <message>
        <source>{problem} Only the text layer was searched.</source>
        <translation>{problem} Nur die Textebene wurde durchsucht.</translation>
    </message>
    <message>
        <source>{reason} ({size:.2g} GB)</source>
        <translation>{reason} ({size:.2g} GB)</translation>
    </message>
    <message>
        <source>{shape}: no vector lies on the page.</source>
        <translation>{shape}: Kein Vektor liegt auf der Seite.</translation>
    </message>
    <message>
        <source>{shape}: the boxes cover only {percent:.1f} % of the page.</source>
        <translation>{shape}: Die Kästen bedecken nur {percent:.1f} % der Seite.</translation>
    </message>
    <message>
        <source>{shape}: {lost} of {all} marks are not where the layout says; the mark in row {row}, column {col} is {off:.1f} patches off (rank {rank}).</source>
        <translation>{shape}: {lost} von {all} Marken liegen nicht, wo die Anordnung es sagt; die Marke in Zeile {row}, Spalte {col} liegt um {off:.1f} Patches daneben (Rang {rank}).</translation>
    </message>
    <message>
        <source>{spec} has its weights in an unsafe format only.</source>
        <translation>{spec} hat seine Gewichte nur in einem unsicheren Format.</translation>
    </message>
    <message>
        <source>{spec} holds no config.json, so it is no model that can be used.</source>
        <translation>{spec} enthält keine config.json und ist deshalb kein verwendbares Modell.</translation>
    </message>
    <message>
        <source>{spec} holds no model that can be used.</source>
        <translation>{spec} enthält kein verwendbares Modell.</translation>
    </message>
    <message>
        <source>{spec} is an adapter for models of the family {family}.</source>
        <translation>{spec} ist ein Adapter für Modelle der Familie {family}.</translation>
    </message>
    <message>
        <source>{spec} is an adapter of {base}, which is not on this machine.</source>
        <translation>{spec} ist ein Adapter von {base}, das nicht auf diesem Rechner ist.</translation>
    </message>
    <message>
        <source>{spec} is an adapter that does not name its base.</source>
        <translation>{spec} ist ein Adapter, der sein Grundmodell nicht nennt.</translation>
    </message>
    <message>
        <source>{spec} is not a model that was added.</source>
        <translation>{spec} ist kein Modell, das hinzugefügt wurde.</translation>
    </message>
    <message>
        <source>{spec} is of the model family {family}, which Patchlight does not support.</source>
        <translation>{spec} gehört zur Modellfamilie {family}, die Patchlight nicht unterstützt.</translation>
    </message>
    <message>
        <source>{spec} needs {needed:.1f} GB, and {free:.1f} GB are free.</source>
        <translation>{spec} braucht {needed:.1f} GB, und {free:.1f} GB sind frei.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a model</source>
        <translation>„{name}“ kann kein Name eines Modells sein</translation>
    </message>
    <message>
        <source>“{spec}” is no model of the Hub.</source>
        <translation>„{spec}“ ist kein Modell des Hubs.</translation>
    </message>
</context>
</TS>
