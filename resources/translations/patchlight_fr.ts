<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Actions</name>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juger</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Ajouter des documents…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Follow a folder…</source>
        <translation>Suivre un dossier…</translation>
    </message>
    <message>
        <source>New archive…</source>
        <translation>Nouvelle archive…</translation>
    </message>
    <message>
        <source>Open an archive…</source>
        <translation>Ouvrir une archive…</translation>
    </message>
    <message>
        <source>Recent archives</source>
        <translation>Archives récentes</translation>
    </message>
    <message>
        <source>Try the sample archive</source>
        <translation>Essayer l’archive d’exemple</translation>
    </message>
    <message>
        <source>Pause or go on encoding</source>
        <translation>Suspendre ou reprendre l’encodage</translation>
    </message>
    <message>
        <source>Stop encoding</source>
        <translation>Arrêter l’encodage</translation>
    </message>
    <message>
        <source>Pause encoding on battery</source>
        <translation>Suspendre l’encodage sur batterie</translation>
    </message>
    <message>
        <source>Encode only while nobody uses this machine</source>
        <translation>N’encoder que quand personne n’utilise la machine</translation>
    </message>
    <message>
        <source>Show the progress</source>
        <translation>Afficher la progression</translation>
    </message>
    <message>
        <source>Document details</source>
        <translation>Détails du document</translation>
    </message>
    <message>
        <source>Tag the chosen documents…</source>
        <translation>Étiqueter les documents choisis…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Bring back removed documents…</source>
        <translation>Récupérer des documents retirés…</translation>
    </message>
    <message>
        <source>Filter the library…</source>
        <translation>Filtrer la bibliothèque…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modèles…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation>Aller au champ de recherche</translation>
    </message>
    <message>
        <source>Search by late interaction</source>
        <translation>Chercher par interaction tardive</translation>
    </message>
    <message>
        <source>Search by keyword</source>
        <translation>Chercher par mots-clés</translation>
    </message>
    <message>
        <source>Search both ways</source>
        <translation>Chercher des deux façons</translation>
    </message>
    <message>
        <source>Go to the next result</source>
        <translation>Aller au résultat suivant</translation>
    </message>
    <message>
        <source>Go to the previous result</source>
        <translation>Aller au résultat précédent</translation>
    </message>
    <message>
        <source>Go to the next match</source>
        <translation>Aller à la correspondance suivante</translation>
    </message>
    <message>
        <source>Go to the previous match</source>
        <translation>Aller à la correspondance précédente</translation>
    </message>
    <message>
        <source>Find similar to a region…</source>
        <translation>Trouver ce qui ressemble à une zone…</translation>
    </message>
    <message>
        <source>Search in this document</source>
        <translation>Chercher dans ce document</translation>
    </message>
    <message>
        <source>Filter the documents…</source>
        <translation>Filtrer les documents…</translation>
    </message>
    <message>
        <source>Search all documents</source>
        <translation>Chercher dans tous les documents</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Saved searches…</source>
        <translation>Recherches enregistrées…</translation>
    </message>
    <message>
        <source>Show earlier searches</source>
        <translation>Afficher les recherches précédentes</translation>
    </message>
    <message>
        <source>Remember searches in the archive</source>
        <translation>Retenir les recherches dans l’archive</translation>
    </message>
    <message>
        <source>Clear the search history</source>
        <translation>Effacer l’historique des recherches</translation>
    </message>
    <message>
        <source>Go to the next page</source>
        <translation>Aller à la page suivante</translation>
    </message>
    <message>
        <source>Go to the previous page</source>
        <translation>Aller à la page précédente</translation>
    </message>
    <message>
        <source>Go to a page…</source>
        <translation>Aller à une page…</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>Ajuster la page</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>Show the next word’s heat</source>
        <translation>Afficher la chaleur du mot suivant</translation>
    </message>
    <message>
        <source>Show the previous word’s heat</source>
        <translation>Afficher la chaleur du mot précédent</translation>
    </message>
    <message>
        <source>Show the heat of all words</source>
        <translation>Afficher la chaleur de tous les mots</translation>
    </message>
    <message>
        <source>Show or hide the heat</source>
        <translation>Afficher ou masquer la chaleur</translation>
    </message>
    <message>
        <source>Show or hide the patch grid</source>
        <translation>Afficher ou masquer la grille des patchs</translation>
    </message>
    <message>
        <source>Tint by word, or not</source>
        <translation>Teinter par mot, ou non</translation>
    </message>
    <message>
        <source>Walk over the patches by arrow keys</source>
        <translation>Parcourir les patchs avec les flèches</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>Pin this page to compare</source>
        <translation>Épingler cette page pour comparer</translation>
    </message>
    <message>
        <source>Ask the patch…</source>
        <translation>Interroger le patch…</translation>
    </message>
    <message>
        <source>Right for this query, or take it back</source>
        <translation>Juste pour cette requête, ou annuler</translation>
    </message>
    <message>
        <source>Wrong for this query, or take it back</source>
        <translation>Faux pour cette requête, ou annuler</translation>
    </message>
    <message>
        <source>Evaluate models and modes…</source>
        <translation>Évaluer les modèles et les modes…</translation>
    </message>
    <message>
        <source>Save the judgements as a queries file…</source>
        <translation>Enregistrer les jugements comme fichier de requêtes…</translation>
    </message>
    <message>
        <source>Take a queries file’s judgements…</source>
        <translation>Reprendre les jugements d’un fichier de requêtes…</translation>
    </message>
    <message>
        <source>Export the figure…</source>
        <translation>Exporter la figure…</translation>
    </message>
    <message>
        <source>Export the page as seen…</source>
        <translation>Exporter la page telle qu’affichée…</translation>
    </message>
    <message>
        <source>Export an annotated copy…</source>
        <translation>Exporter une copie annotée…</translation>
    </message>
    <message>
        <source>Export results and scores…</source>
        <translation>Exporter les résultats et les scores…</translation>
    </message>
    <message>
        <source>Copy the image</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Copy the citation</source>
        <translation>Copier la référence</translation>
    </message>
    <message>
        <source>Open in the system’s viewer</source>
        <translation>Ouvrir dans le programme du système</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Montrer dans son dossier</translation>
    </message>
    <message>
        <source>Show the library</source>
        <translation>Afficher la bibliothèque</translation>
    </message>
    <message>
        <source>Show why a page matched</source>
        <translation>Montrer pourquoi une page correspond</translation>
    </message>
    <message>
        <source>Show the results as a grid</source>
        <translation>Afficher les résultats en grille</translation>
    </message>
    <message>
        <source>Group the results by document</source>
        <translation>Grouper les résultats par document</translation>
    </message>
    <message>
        <source>Fold or unfold all documents</source>
        <translation>Replier ou déplier tous les documents</translation>
    </message>
    <message>
        <source>Sort by match</source>
        <translation>Trier par correspondance</translation>
    </message>
    <message>
        <source>Sort by document</source>
        <translation>Trier par document</translation>
    </message>
    <message>
        <source>Sort by document and page</source>
        <translation>Trier par document et page</translation>
    </message>
    <message>
        <source>Sort by date added</source>
        <translation>Trier par date d’ajout</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>Aller au volet suivant</translation>
    </message>
    <message>
        <source>Go to the previous pane</source>
        <translation>Aller au volet précédent</translation>
    </message>
    <message>
        <source>Go to the newest notice</source>
        <translation>Aller à l’avis le plus récent</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Couleurs du système</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Langue du système</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Trouver une commande…</translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation>Afficher tous les raccourcis</translation>
    </message>
    <message>
        <source>Change the shortcuts…</source>
        <translation>Changer les raccourcis…</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Afficher le journal</translation>
    </message>
    <message>
        <source>Show the last crash’s report</source>
        <translation>Afficher le rapport du dernier plantage</translation>
    </message>
    <message>
        <source>About Patchlight</source>
        <translation>À propos de Patchlight</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>What is being done</source>
        <translation>Ce qui est en cours</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add from a file…</source>
        <translation>Ajouter depuis un fichier…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy {name} to this machine’s models?</source>
        <translation>Copier {name} parmi les modèles de cette machine ?</translation>
    </message>
    <message>
        <source>Copy {size}</source>
        <translation>Copier {size}</translation>
    </message>
    <message>
        <source>Download {name} from the Hub?</source>
        <translation>Télécharger {name} depuis le Hub ?</translation>
    </message>
    <message>
        <source>Download {size}</source>
        <translation>Télécharger {size}</translation>
    </message>
    <message>
        <source>{size}. Licence: {licence} It is tried and checked when it is here.</source>
        <translation>{size}. Licence : {licence} Il est essayé et vérifié dès qu’il est là.</translation>
    </message>
</context>
<context>
    <name>AnswerRows</name>
    <message>
        <source>p. {page}</source>
        <translation>p. {page}</translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>The results are not grouped by document.</source>
        <translation>Les résultats ne sont pas groupés par document.</translation>
    </message>
</context>
<context>
    <name>AskPopover</name>
    <message>
        <source>What the patch answers to</source>
        <translation>À quoi répond le patch</translation>
    </message>
    <message>
        <source>Words it answers to</source>
        <translation>Mots auxquels il répond</translation>
    </message>
    <message>
        <source>Patches that are like it</source>
        <translation>Patchs qui lui ressemblent</translation>
    </message>
    <message>
        <source>Find pages like this</source>
        <translation>Trouver des pages comme celle-ci</translation>
    </message>
    <message>
        <source>Answers to</source>
        <translation>Répond à</translation>
    </message>
    <message>
        <source>Most like it elsewhere</source>
        <translation>Le plus semblable ailleurs</translation>
    </message>
    <message>
        <source>Asking the patch…</source>
        <translation>Interrogation du patch…</translation>
    </message>
    <message>
        <source>Patch at row {row}, column {col}</source>
        <translation>Patch à la ligne {row}, colonne {col}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>« {text} »</translation>
    </message>
    <message numerus="yes">
        <source>%n words tried, of this page, of your queries and of the archive.</source>
        <translation>
            <numerusform>%n mot essayé, de cette page, de vos requêtes et de l’archive.</numerusform>
            <numerusform>%n mots essayés, de cette page, de vos requêtes et de l’archive.</numerusform>
        </translation>
    </message>
    <message>
        <source>Still asking…</source>
        <translation>Interrogation en cours…</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>in this page’s text</source>
        <translation>dans le texte de cette page</translation>
    </message>
    <message>
        <source>in an earlier query</source>
        <translation>dans une requête précédente</translation>
    </message>
    <message>
        <source>often in this archive</source>
        <translation>fréquent dans cette archive</translation>
    </message>
    <message>
        <source>{word} {value}, {source}</source>
        <translation>{word} {value}, {source}</translation>
    </message>
    <message>
        <source>{document}, page {page}: {value}</source>
        <translation>{document}, page {page} : {value}</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>Follow a folder</source>
        <translation>Suivre un dossier</translation>
    </message>
    <message>
        <source>{name} is followed: new and changed files are taken by themselves.</source>
        <translation>{name} est suivi : les fichiers nouveaux et modifiés sont pris d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Files added to {name} later can be taken by themselves.</source>
        <translation>Les fichiers ajoutés plus tard à {name} peuvent être pris d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Follow this folder</source>
        <translation>Suivre ce dossier</translation>
    </message>
    <message>
        <source>{name} is not followed any more; its documents stay.</source>
        <translation>{name} n’est plus suivi ; ses documents restent.</translation>
    </message>
    <message>
        <source>The file {name} was moved or deleted.</source>
        <translation>Le fichier {name} a été déplacé ou supprimé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were moved or deleted.</source>
        <translation>
            <numerusform>%Ln fichier a été déplacé ou supprimé.</numerusform>
            <numerusform>%Ln fichiers ont été déplacés ou supprimés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folders of this archive’s documents are not there.</source>
        <translation>
            <numerusform>%Ln dossier des documents de cette archive n’est pas là.</numerusform>
            <numerusform>%Ln dossiers des documents de cette archive ne sont pas là.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The pages of %Ln documents are shown as stored pictures.</source>
        <translation>
            <numerusform>Les pages de %Ln document sont montrées comme images conservées.</numerusform>
            <numerusform>Les pages de %Ln documents sont montrées comme images conservées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents were found again.</source>
        <translation>
            <numerusform>%Ln document a été retrouvé.</numerusform>
            <numerusform>%Ln documents ont été retrouvés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their pages stay and can be searched until you remove them.</source>
        <translation>Leurs pages restent et se cherchent jusqu’à ce que vous les retiriez.</translation>
    </message>
    <message>
        <source>No folder can be followed in it.</source>
        <translation>Aucun dossier ne peut y être suivi.</translation>
    </message>
    <message>
        <source>Follow {name}</source>
        <translation>Suivre {name}</translation>
    </message>
    <message>
        <source>Stop following {name}</source>
        <translation>Ne plus suivre {name}</translation>
    </message>
    <message>
        <source>Its pages stay and can be searched until you remove them.</source>
        <translation>Ses pages restent et se cherchent jusqu’à ce que vous les retiriez.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>The folder {path} is not there.</source>
        <translation>Le dossier {path} n’est pas là.</translation>
    </message>
    <message>
        <source>Nothing new can be taken from it until it is back.</source>
        <translation>Rien de nouveau ne peut en être pris tant qu’il n’est pas revenu.</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>Le trouver…</translation>
    </message>
    <message>
        <source>Where is {name} now?</source>
        <translation>Où est {name} maintenant ?</translation>
    </message>
    <message>
        <source>Looking for the files in their new place…</source>
        <translation>Recherche des fichiers à leur nouvel emplacement…</translation>
    </message>
    <message>
        <source>Left alone, for their content is another now: {n}.</source>
        <translation>Laissés tels quels, car leur contenu a changé : {n}.</translation>
    </message>
    <message>
        <source>Not found there: {n}.</source>
        <translation>Introuvables là-bas : {n}.</translation>
    </message>
    <message>
        <source>The file of {name} was found again.</source>
        <translation>Le fichier de {name} a été retrouvé.</translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <source>There is no page to draw on yet.</source>
        <translation>Il n’y a pas encore de page sur laquelle dessiner.</translation>
    </message>
    <message>
        <source>Choose a page first.</source>
        <translation>Choisissez d’abord une page.</translation>
    </message>
</context>
<context>
    <name>CardsDelegate</name>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Check failed</source>
        <translation>Vérification échouée</translation>
    </message>
</context>
<context>
    <name>CheckTable</name>
    <message>
        <source>Table of the geometry check</source>
        <translation>Tableau de la vérification géométrique</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source> — page {page}</source>
        <translation> — page {page}</translation>
    </message>
    <message>
        <source>“{query}” · {model}</source>
        <translation>« {query} » · {model}</translation>
    </message>
    <message>
        <source>Side {letter}: {page}, {query}</source>
        <translation>Côté {letter} : {page}, {query}</translation>
    </message>
    <message>
        <source>score {score}: {shares}</source>
        <translation>score {score}&#xa0;: {shares}</translation>
    </message>
    <message>
        <source>{word} {share} %</source>
        <translation>{word} {share} %</translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation>score {score}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation>Impossible pour l’instant.</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Query of side B</source>
        <translation>Requête du côté B</translation>
    </message>
    <message>
        <source>Second query</source>
        <translation>Seconde requête</translation>
    </message>
    <message>
        <source>Model of side B</source>
        <translation>Modèle du côté B</translation>
    </message>
    <message>
        <source>Page of side B</source>
        <translation>Page du côté B</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Link zoom</source>
        <translation>Lier le zoom</translation>
    </message>
    <message>
        <source>Zoom and pan both sides together</source>
        <translation>Agrandir et déplacer les deux côtés ensemble</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Échanger</translation>
    </message>
    <message>
        <source>Swap the sides</source>
        <translation>Échanger les côtés</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Fermer la comparaison</translation>
    </message>
    <message>
        <source>Close the comparison (Esc)</source>
        <translation>Fermer la comparaison (Échap)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modèle : {name}</translation>
    </message>
    <message>
        <source>Only one model has read this archive; encode it with another one to compare them.</source>
        <translation>Un seul modèle a lu cette archive ; encodez-la avec un autre pour les comparer.</translation>
    </message>
    <message>
        <source>Show what one side has more than the other</source>
        <translation>Montrer ce qu’un côté a de plus que l’autre</translation>
    </message>
    <message>
        <source>Both sides must show the same page.</source>
        <translation>Les deux côtés doivent montrer la même page.</translation>
    </message>
</context>
<context>
    <name>CompareChooser</name>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>Il n’y a encore rien à comparer.</translation>
    </message>
    <message>
        <source>Search, then choose a page to compare.</source>
        <translation>Cherchez, puis choisissez une page à comparer.</translation>
    </message>
    <message>
        <source>There is no page to pin yet.</source>
        <translation>Il n’y a pas encore de page à épingler.</translation>
    </message>
    <message>
        <source>Search, then choose a page.</source>
        <translation>Cherchez, puis choisissez une page.</translation>
    </message>
    <message>
        <source>Page {page} of {name} is pinned.</source>
        <translation>La page {page} de {name} est épinglée.</translation>
    </message>
    <message>
        <source>Open another page, then compare the two.</source>
        <translation>Ouvrez une autre page, puis comparez les deux.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Choose what to compare with: type a second query, or choose another model or page above.</source>
        <translation>Choisissez à quoi comparer : tapez une seconde requête, ou choisissez ci-dessus un autre modèle ou une autre page.</translation>
    </message>
    <message>
        <source>Reading the page…</source>
        <translation>Lecture de la page…</translation>
    </message>
    <message>
        <source>Ranking the pages with both models…</source>
        <translation>Classement des pages avec les deux modèles…</translation>
    </message>
    <message>
        <source>a region of a page</source>
        <translation>une zone d’une page</translation>
    </message>
    <message>
        <source>{rank}.  {name}, page {page}</source>
        <translation>{rank}.  {name}, page {page}</translation>
    </message>
    <message>
        <source>The same page as side A</source>
        <translation>La même page que le côté A</translation>
    </message>
    <message>
        <source>Loading {name}…</source>
        <translation>Chargement de {name}…</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>The two models measure on different scales, so each side is shown relative to its own highest value.</source>
        <translation>Les deux modèles mesurent sur des échelles différentes ; chaque côté est donc rapporté à sa propre valeur la plus haute.</translation>
    </message>
    <message>
        <source>Both sides share one colour range, from 0 to {value}.</source>
        <translation>Les deux côtés partagent une même plage de couleurs, de 0 à {value}.</translation>
    </message>
    <message>
        <source>difference {value}</source>
        <translation>différence {value}</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Document details</source>
        <translation>Détails du document</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Fermer les détails</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Montrer dans le dossier</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation>Trouver le fichier…</translation>
    </message>
    <message>
        <source>Choose a document.</source>
        <translation>Choisissez un document.</translation>
    </message>
    <message>
        <source>Page {n}: {reason}</source>
        <translation>Page {n} : {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more pages</source>
        <translation>
            <numerusform>et %Ln autre page</numerusform>
            <numerusform>et %Ln autres pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln pages</source>
        <translation>
            <numerusform>{n} page sur %Ln</numerusform>
            <numerusform>{n} pages sur %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Text layer</source>
        <translation>Couche de texte</translation>
    </message>
    <message>
        <source>{pages}, {size} of vectors</source>
        <translation>{pages}, {size} de vecteurs</translation>
    </message>
    <message>
        <source>, {n} failed</source>
        <translation>, {n} en échec</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Lu par</translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation>aucun modèle pour l’instant</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Also at</source>
        <translation>Aussi dans</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceColumn</name>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>What side A has more than side B, and the other way round</source>
        <translation>Ce que le côté A a de plus que le côté B, et inversement</translation>
    </message>
    <message>
        <source>Difference: A less B</source>
        <translation>Différence : A moins B</translation>
    </message>
</context>
<context>
    <name>DifferenceLegend</name>
    <message>
        <source>B more by {value}</source>
        <translation>B davantage de {value}</translation>
    </message>
    <message>
        <source>A more by {value}</source>
        <translation>A davantage de {value}</translation>
    </message>
</context>
<context>
    <name>EvaluationPane</name>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Queries answered</source>
        <translation>Requêtes satisfaites</translation>
    </message>
    <message>
        <source>Save as a queries file…</source>
        <translation>Enregistrer comme fichier de requêtes…</translation>
    </message>
    <message>
        <source>Take a queries file’s judgements…</source>
        <translation>Reprendre les jugements d’un fichier de requêtes…</translation>
    </message>
    <message>
        <source>Save the chart…</source>
        <translation>Enregistrer le graphique…</translation>
    </message>
    <message>
        <source>Queries files and chart</source>
        <translation>Fichiers de requêtes et graphique</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Back to the pages</source>
        <translation>Retour aux pages</translation>
    </message>
    <message>
        <source>Chart of the measures</source>
        <translation>Graphique des mesures</translation>
    </message>
    <message>
        <source>Judgements have changed since this was measured.</source>
        <translation>Des jugements ont changé depuis cette mesure.</translation>
    </message>
    <message>
        <source>Ranks of the right pages of every query</source>
        <translation>Rangs des bonnes pages pour chaque requête</translation>
    </message>
    <message>
        <source>Ranks of the right pages</source>
        <translation>Rangs des bonnes pages</translation>
    </message>
    <message>
        <source>This page then tells how well each model and mode finds the right pages.</source>
        <translation>Cette page dit alors à quel point chaque modèle et chaque mode trouve les bonnes pages.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln requête</numerusform>
            <numerusform>%Ln requêtes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln judged pages</source>
        <translation>
            <numerusform>%Ln page jugée</numerusform>
            <numerusform>%Ln pages jugées</numerusform>
        </translation>
    </message>
    <message>
        <source>“Measure” asks every model and mode of this archive these queries.</source>
        <translation>« Mesurer » pose ces requêtes à chaque modèle et chaque mode de cette archive.</translation>
    </message>
    <message>
        <source>Lines: where 95 of 100 such sets of queries would come out.</source>
        <translation>Traits : où tomberaient 95 de 100 ensembles de requêtes semblables.</translation>
    </message>
    <message>
        <source>With fewer than five queries, differences say little.</source>
        <translation>Avec moins de cinq requêtes, les différences disent peu.</translation>
    </message>
    <message>
        <source>Pages without a judgement count as wrong; the more are judged, the fairer.</source>
        <translation>Les pages sans jugement comptent comme fausses ; plus il y en a de jugées, plus c’est équitable.</translation>
    </message>
    <message>
        <source>Queries that a model cannot read count as not found.</source>
        <translation>Les requêtes qu’un modèle ne peut pas lire comptent comme non trouvées.</translation>
    </message>
    <message>
        <source>{name} was left out: {reason}</source>
        <translation>{name} a été laissé de côté : {reason}</translation>
    </message>
    <message>
        <source>Recall@10</source>
        <translation>Rappel@10</translation>
    </message>
    <message>
        <source>{name}: nDCG@10 {value}</source>
        <translation>{name} : nDCG@10 {value}</translation>
    </message>
    <message>
        <source>judged queries.jsonl</source>
        <translation>requêtes jugées.jsonl</translation>
    </message>
    <message>
        <source>Save as a queries file</source>
        <translation>Enregistrer comme fichier de requêtes</translation>
    </message>
    <message>
        <source>PDF document (*.pdf);;SVG drawing (*.svg);;PNG picture (*.png)</source>
        <translation>Document PDF (*.pdf);;Dessin SVG (*.svg);;Image PNG (*.png)</translation>
    </message>
    <message>
        <source>Queries files (*.jsonl)</source>
        <translation>Fichiers de requêtes (*.jsonl)</translation>
    </message>
    <message>
        <source>Search, look at a hit, and press {right} if it is right or {wrong} if it is wrong.</source>
        <translation>Cherchez, regardez un résultat, et appuyez sur {right} s’il est bon ou sur {wrong} s’il est mauvais.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries have wrong pages only and are not measured.</source>
        <translation>
            <numerusform>%Ln requête n’a que des pages fausses et n’est pas mesurée.</numerusform>
            <numerusform>%Ln requêtes n’ont que des pages fausses et ne sont pas mesurées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln judgements are of documents not in the archive now.</source>
        <translation>
            <numerusform>%Ln jugement concerne un document absent de l’archive.</numerusform>
            <numerusform>%Ln jugements concernent des documents absents de l’archive.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take a queries file’s judgements</source>
        <translation>Reprendre les jugements d’un fichier de requêtes</translation>
    </message>
    <message>
        <source>evaluation.pdf</source>
        <translation>evaluation.pdf</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>There is no match to export yet.</source>
        <translation>Il n’y a pas encore de résultat à exporter.</translation>
    </message>
    <message>
        <source>Search, then choose a page.</source>
        <translation>Cherchez, puis choisissez une page.</translation>
    </message>
    <message>
        <source>There is no page on show.</source>
        <translation>Aucune page n’est affichée.</translation>
    </message>
    <message>
        <source>Choose a page first.</source>
        <translation>Choisissez d’abord une page.</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)</source>
        <translation>Image PNG (*.png);;Dessin SVG (*.svg);;Document PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{name}, page {page}</source>
        <translation>{name}, page {page}</translation>
    </message>
    <message>
        <source>Export the figure</source>
        <translation>Exporter la figure</translation>
    </message>
    <message>
        <source>The figure is being drawn…</source>
        <translation>La figure est en cours de tracé…</translation>
    </message>
    <message>
        <source>Export the page as seen</source>
        <translation>Exporter la page telle qu’affichée</translation>
    </message>
    <message>
        <source>Export the comparison as seen</source>
        <translation>Exporter la comparaison telle qu’affichée</translation>
    </message>
    <message>
        <source>{name}, compared</source>
        <translation>{name}, comparaison</translation>
    </message>
    <message>
        <source>A comparison has two pages; an annotated copy is made of one document.</source>
        <translation>Une comparaison a deux pages ; une copie annotée est faite d’un seul document.</translation>
    </message>
    <message>
        <source>Go back to the page that was found, then export.</source>
        <translation>Revenez à la page trouvée, puis exportez.</translation>
    </message>
    <message>
        <source>Go back and export</source>
        <translation>Revenir et exporter</translation>
    </message>
    <message>
        <source>Export an annotated copy</source>
        <translation>Exporter une copie annotée</translation>
    </message>
    <message>
        <source>{name}, annotated.pdf</source>
        <translation>{name}, annoté.pdf</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The copy is being written…</source>
        <translation>La copie est en cours d’écriture…</translation>
    </message>
    <message>
        <source>There are no results to export yet.</source>
        <translation>Il n’y a pas encore de résultats à exporter.</translation>
    </message>
    <message>
        <source>Search for something first.</source>
        <translation>Cherchez d’abord quelque chose.</translation>
    </message>
    <message>
        <source>Export results and scores</source>
        <translation>Exporter les résultats et les scores</translation>
    </message>
    <message>
        <source>JSON with everything to reproduce them (*.json);;Table (*.csv)</source>
        <translation>JSON avec tout pour les reproduire (*.json);;Tableau (*.csv)</translation>
    </message>
    <message>
        <source>{name}, region</source>
        <translation>{name}, zone</translation>
    </message>
    <message>
        <source>results</source>
        <translation>résultats</translation>
    </message>
    <message>
        <source>The image was copied.</source>
        <translation>L’image a été copiée.</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Copié : {text}</translation>
    </message>
    <message>
        <source>{name} is no longer where it was.</source>
        <translation>{name} n’est plus là où il était.</translation>
    </message>
    <message>
        <source>{name} was opened; the match is on page {page}.</source>
        <translation>{name} a été ouvert ; la correspondance est à la page {page}.</translation>
    </message>
    <message>
        <source>No program on this machine opens {name}.</source>
        <translation>Aucun programme de cette machine n’ouvre {name}.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Where it is</source>
        <translation>Où il se trouve</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Sur cette machine</translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation>Chiffres publiés</translation>
    </message>
    <message>
        <source>Geometry check</source>
        <translation>Vérification de la géométrie</translation>
    </message>
    <message>
        <source>{n} million</source>
        <translation>{n} millions</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Pas encore mesuré</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter documents by name or tag</source>
        <translation>Filtrer les documents par nom ou étiquette</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Trier</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Nom de la collection</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} sur {total}</translation>
    </message>
    <message>
        <source>Choose by state, tag, date and more</source>
        <translation>Choisir par état, étiquette, date et plus</translation>
    </message>
    <message>
        <source>Sort by {what}</source>
        <translation>Trier par {what}</translation>
    </message>
    <message>
        <source>Stop showing {name} only</source>
        <translation>Ne plus montrer seulement {name}</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Collection, name, date, language…</source>
        <translation>Collection, nom, date, langue…</translation>
    </message>
    <message>
        <source>Save as a collection…</source>
        <translation>Enregistrer comme collection…</translation>
    </message>
    <message>
        <source>Forget the collection {name}</source>
        <translation>Oublier la collection {name}</translation>
    </message>
    <message>
        <source>Show all documents</source>
        <translation>Montrer tous les documents</translation>
    </message>
    <message>
        <source>Reverse the order</source>
        <translation>Inverser l’ordre</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>Fichier manquant</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>When added</source>
        <translation>Date d’ajout</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>Taille du fichier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>{filter}; remove this filter</source>
        <translation>{filter} ; retirer ce filtre</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Tout effacer</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Words in the file name</source>
        <translation>Mots dans le nom du fichier</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>PDFs</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Text layer</source>
        <translation>Couche de texte</translation>
    </message>
    <message>
        <source>With or without</source>
        <translation>Avec ou sans</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Sans</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Told from the text layer, where it can be told for sure</source>
        <translation>Déduite de la couche de texte, là où c’est sûr</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Retirer tous les filtres</translation>
    </message>
    <message>
        <source>Search only in documents like these</source>
        <translation>Chercher seulement dans des documents comme ceux-ci</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>When it was added</source>
        <translation>Quand il a été ajouté</translation>
    </message>
    <message>
        <source>When its file was changed</source>
        <translation>Quand son fichier a été modifié</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>From one day to another</source>
        <translation>D’un jour à un autre</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>Le début</translation>
    </message>
    <message>
        <source>Any or none</source>
        <translation>N’importe laquelle ou aucune</translation>
    </message>
    <message>
        <source>{n} of {all} documents</source>
        <translation>{n} documents sur {all}</translation>
    </message>
    <message>
        <source>All {all} documents</source>
        <translation>Les {all} documents</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Any time</source>
        <translation>N’importe quand</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Dernières 24 heures</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Dernière année</translation>
    </message>
    <message>
        <source>Bosnian, Croatian, Serbian</source>
        <translation>Bosniaque, croate, serbe</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norvégien</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Toute langue</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabe</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgare</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Catalan</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tchèque</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Danois</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Grec</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnois</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hébreu</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Hongrois</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>Islandais</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japonais</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Coréen</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Lituanien</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Letton</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polonais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugais</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Roumain</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russe</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slovaque</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slovène</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Suédois</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thaï</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turc</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainien</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinois</translation>
    </message>
    <message>
        <source>File changed: {when}</source>
        <translation>Fichier modifié : {when}</translation>
    </message>
    <message>
        <source>PDFs</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>With text layer</source>
        <translation>Avec couche de texte</translation>
    </message>
    <message>
        <source>Without text layer</source>
        <translation>Sans couche de texte</translation>
    </message>
    <message>
        <source>Last {n} days</source>
        <translation>{n} derniers jours</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>depuis le {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
    <message>
        <source>In {name}</source>
        <translation>Dans {name}</translation>
    </message>
    <message>
        <source>Name: {words}</source>
        <translation>Nom : {words}</translation>
    </message>
    <message>
        <source>Tag: {name}</source>
        <translation>Étiquette : {name}</translation>
    </message>
    <message>
        <source>Collection: {name}</source>
        <translation>Collection : {name}</translation>
    </message>
    <message>
        <source>Added: {when}</source>
        <translation>Ajouté : {when}</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Search all documents</source>
        <translation>Chercher dans tous les documents</translation>
    </message>
    <message>
        <source>Search by keyword</source>
        <translation>Chercher par mots-clés</translation>
    </message>
    <message>
        <source>Search by what pages show</source>
        <translation>Chercher par ce que montrent les pages</translation>
    </message>
    <message>
        <source>Search both ways</source>
        <translation>Chercher des deux façons</translation>
    </message>
    <message>
        <source>See models that can read it</source>
        <translation>Voir les modèles qui savent le lire</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message>
        <source>{pages} within the filters were searched, in {ms} ms.</source>
        <translation>{pages} parcourues parmi les filtres, en {ms} ms.</translation>
    </message>
    <message>
        <source>{pages} were searched, in {ms} ms.</source>
        <translation>{pages} parcourues, en {ms} ms.</translation>
    </message>
    <message>
        <source>No document fits the filters, or its pages are not encoded yet.</source>
        <translation>Aucun document ne correspond aux filtres, ou ses pages ne sont pas encore encodées.</translation>
    </message>
    <message>
        <source>Nothing matches well; the closest pages are below.</source>
        <translation>Rien ne correspond bien ; les pages les plus proches sont ci-dessous.</translation>
    </message>
    <message>
        <source>No page matches “{text}”.</source>
        <translation>Aucune page ne correspond à « {text} ».</translation>
    </message>
</context>
<context>
    <name>HeatStrip</name>
    <message>
        <source>page {page}</source>
        <translation>page {page}</translation>
    </message>
    <message>
        <source>page {page}, not encoded</source>
        <translation>page {page}, non encodée</translation>
    </message>
    <message>
        <source>page {page}, nothing seen on it</source>
        <translation>page {page}, rien n’y a été vu</translation>
    </message>
    <message>
        <source>page {page}, score {score}</source>
        <translation>page {page}, score {score}</translation>
    </message>
    <message>
        <source>pages {first}–{last}; best: {best}</source>
        <translation>pages {first}–{last} ; meilleure : {best}</translation>
    </message>
    <message>
        <source>Pages of the document, by how well they match</source>
        <translation>Pages du document, selon leur correspondance</translation>
    </message>
    <message>
        <source>{page} of {count}</source>
        <translation>{page} sur {count}</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Earlier searches</source>
        <translation>Recherches précédentes</translation>
    </message>
    <message>
        <source>Enter searches again, Delete forgets</source>
        <translation>Entrée cherche de nouveau, Suppr oublie</translation>
    </message>
    <message>
        <source>Enter searches again</source>
        <translation>Entrée relance la recherche</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>Effacer l’historique</translation>
    </message>
</context>
<context>
    <name>Housekeeping</name>
    <message>
        <source>Add documents</source>
        <translation>Ajouter des documents</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>{name} was removed from the archive.</source>
        <translation>{name} a été retiré de l’archive.</translation>
    </message>
    <message>
        <source>{name} was taken off the list.</source>
        <translation>{name} a été retiré de la liste.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents were removed from the archive.</source>
        <translation>
            <numerusform>%Ln document a été retiré de l’archive.</numerusform>
            <numerusform>%Ln documents ont été retirés de l’archive.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln documents</source>
        <translation>
            <numerusform>Retirer %Ln document</numerusform>
            <numerusform>Retirer %Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is back in the archive.</source>
        <translation>{name} est de retour dans l’archive.</translation>
    </message>
    <message>
        <source>Bring {name} back</source>
        <translation>Récupérer {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents are back in the archive.</source>
        <translation>
            <numerusform>%Ln document est de retour dans l’archive.</numerusform>
            <numerusform>%Ln documents sont de retour dans l’archive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %Ln documents back</source>
        <translation>
            <numerusform>Récupérer %Ln document</numerusform>
            <numerusform>Récupérer %Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <translation>Retirer {name} de la liste</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were taken off the list.</source>
        <translation>
            <numerusform>%Ln fichier a été retiré de la liste.</numerusform>
            <numerusform>%Ln fichiers ont été retirés de la liste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln files off the list</source>
        <translation>
            <numerusform>Retirer %Ln fichier de la liste</numerusform>
            <numerusform>Retirer %Ln fichiers de la liste</numerusform>
        </translation>
    </message>
    <message>
        <source>New archive</source>
        <translation>Nouvelle archive</translation>
    </message>
    <message>
        <source>Open an archive</source>
        <translation>Ouvrir une archive</translation>
    </message>
    <message>
        <source>Open it anew</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>{name} — Patchlight</source>
        <translation>{name} — Patchlight</translation>
    </message>
    <message>
        <source>{title} (read-only)</source>
        <translation>{title} (lecture seule)</translation>
    </message>
    <message>
        <source>About Patchlight</source>
        <translation>À propos de Patchlight</translation>
    </message>
    <message>
        <source>Visual document search on your own machine.
Free software under the AGPL, version 3 or later.</source>
        <translation>Recherche visuelle de documents sur votre propre machine.
Logiciel libre sous AGPL, version 3 ou ultérieure.</translation>
    </message>
</context>
<context>
    <name>HoverLabel</name>
    <message>
        <source>{word} {value} · row {row} col {col}</source>
        <translation>{word} {value} · ligne {row} col. {col}</translation>
    </message>
</context>
<context>
    <name>InspectorPane</name>
    <message>
        <source>Why this page</source>
        <translation>Pourquoi cette page</translation>
    </message>
    <message>
        <source>Lines it points at</source>
        <translation>Lignes qu’elle désigne</translation>
    </message>
    <message>
        <source>Best patches</source>
        <translation>Meilleurs patchs</translation>
    </message>
    <message>
        <source>Find similar to a region…</source>
        <translation>Trouver ce qui ressemble à une zone…</translation>
    </message>
    <message>
        <source>Export figure…</source>
        <translation>Exporter la figure…</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Superposition</translation>
    </message>
    <message>
        <source>Score {score} = mean of the words’ best patches</source>
        <translation>Score {score} = moyenne des meilleurs patchs des mots</translation>
    </message>
    <message>
        <source>Score {score} = sum of the words’ best patches</source>
        <translation>Score {score} = somme des meilleurs patchs des mots</translation>
    </message>
    <message>
        <source>off the page: {share} %</source>
        <translation>hors de la page : {share} %</translation>
    </message>
    <message>
        <source>Part of the score won by vectors that lie nowhere on the page.</source>
        <translation>Part du score gagnée par des vecteurs qui ne sont nulle part sur la page.</translation>
    </message>
    <message>
        <source>No line of text lies under the heat.</source>
        <translation>Aucune ligne de texte n’est sous la chaleur.</translation>
    </message>
    <message>
        <source>This page has no text layer.</source>
        <translation>Cette page n’a pas de couche de texte.</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>En montrer moins</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n patches</source>
        <translation>
            <numerusform>Montrer %n patch</numerusform>
            <numerusform>Montrer les %n patchs</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a page to see what each word found on it.</source>
        <translation>Choisissez une page pour voir ce que chaque mot y a trouvé.</translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message>
        <source>There is no match to judge yet.</source>
        <translation>Il n’y a pas encore de résultat à juger.</translation>
    </message>
    <message>
        <source>Search, then choose a page.</source>
        <translation>Cherchez, puis choisissez une page.</translation>
    </message>
    <message>
        <source>The search is still running.</source>
        <translation>La recherche est encore en cours.</translation>
    </message>
    <message>
        <source>Judge its pages once they are listed.</source>
        <translation>Jugez ses pages une fois qu’elles sont listées.</translation>
    </message>
    <message>
        <source>Only typed queries can be judged.</source>
        <translation>Seules les requêtes tapées peuvent être jugées.</translation>
    </message>
    <message>
        <source>Remove the region, then judge its pages.</source>
        <translation>Retirez la zone, puis jugez ses pages.</translation>
    </message>
    <message>
        <source>Nothing can be judged in it.</source>
        <translation>Rien ne peut y être jugé.</translation>
    </message>
    <message>
        <source>Right: {name}, page {page}</source>
        <translation>Juste : {name}, page {page}</translation>
    </message>
    <message>
        <source>Wrong: {name}, page {page}</source>
        <translation>Faux : {name}, page {page}</translation>
    </message>
    <message>
        <source>Not judged any more: {name}, page {page}</source>
        <translation>N’est plus jugé : {name}, page {page}</translation>
    </message>
    <message>
        <source>Judge {name}, page {page}</source>
        <translation>Juger {name}, page {page}</translation>
    </message>
    <message numerus="yes">
        <source>Judge %Ln pages</source>
        <translation>
            <numerusform>Juger %Ln page</numerusform>
            <numerusform>Juger %Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} held %Ln judgements.</source>
        <translation>
            <numerusform>{name} contenait %Ln jugement.</numerusform>
            <numerusform>{name} contenait %Ln jugements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%Ln more were left out.)</source>
        <translation>
            <numerusform>(%Ln autre a été laissé de côté.)</numerusform>
            <numerusform>(%Ln autres ont été laissés de côté.)</numerusform>
        </translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Visuelle</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press the keys…</source>
        <translation>Appuyez sur les touches…</translation>
    </message>
    <message>
        <source>Press the keys, or Escape to leave things as they are</source>
        <translation>Appuyez sur les touches, ou sur Échap pour tout laisser comme avant</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Colour scale</source>
        <translation>Échelle de couleurs</translation>
    </message>
    <message>
        <source>Colour scale from {low} to {high}</source>
        <translation>Échelle de couleurs de {low} à {high}</translation>
    </message>
</context>
<context>
    <name>LibraryDelegate</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>fichier manquant</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message numerus="yes">
        <source>{done} of %Ln pages</source>
        <translation>
            <numerusform>{done} page sur %Ln</numerusform>
            <numerusform>{done} pages sur %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages could not be read</source>
        <translation>
            <numerusform>%Ln page n’a pas pu être lue</numerusform>
            <numerusform>%Ln pages n’ont pas pu être lues</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files</source>
        <translation>
            <numerusform>%Ln autre fichier</numerusform>
            <numerusform>%Ln autres fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags: {names}</source>
        <translation>Étiquettes : {names}</translation>
    </message>
    <message>
        <source>There are too many to name; taking this row off the list takes off all of them.</source>
        <translation>Ils sont trop nombreux pour être nommés ; retirer cette ligne de la liste les retire tous.</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Ajouter des documents</translation>
    </message>
    <message>
        <source>Remove from the archive</source>
        <translation>Retirer de l’archive</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Drop PDFs, scans or folders anywhere here</source>
        <translation>Déposez PDF, numérisations ou dossiers n’importe où ici</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation>Trouver le fichier…</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Montrer dans son dossier</translation>
    </message>
    <message>
        <source>Copy its path</source>
        <translation>Copier son chemin</translation>
    </message>
    <message>
        <source>Document details</source>
        <translation>Détails du document</translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation>Retirer de cette liste</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Another tag…</source>
        <translation>Autre étiquette…</translation>
    </message>
</context>
<context>
    <name>LinesList</name>
    <message>
        <source>Lines it points at</source>
        <translation>Lignes qu’elle désigne</translation>
    </message>
    <message>
        <source>Here the page answers to “{words}”</source>
        <translation>Ici la page répond à « {words} »</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy all lines</source>
        <translation>Copier toutes les lignes</translation>
    </message>
</context>
<context>
    <name>Matches</name>
    <message>
        <source>There is no match to go to; search for something first.</source>
        <translation>Il n’y a pas de correspondance où aller ; cherchez d’abord quelque chose.</translation>
    </message>
    <message>
        <source>match {n} of {count} on page {page}</source>
        <translation>correspondance {n} sur {count} à la page {page}</translation>
    </message>
    <message>
        <source>Nothing matches on any of these pages.</source>
        <translation>Rien ne correspond sur aucune de ces pages.</translation>
    </message>
    <message>
        <source>This was the last match.</source>
        <translation>C’était la dernière correspondance.</translation>
    </message>
    <message>
        <source>There is no match before this one.</source>
        <translation>Il n’y a pas de correspondance avant celle-ci.</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>page {page}</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>Open a model folder</source>
        <translation>Ouvrir un dossier de modèle</translation>
    </message>
    <message>
        <source>The pages are being encoded with {name}.</source>
        <translation>Les pages sont en cours d’encodage avec {name}.</translation>
    </message>
    <message>
        <source>Searches go on with the model before until that is done.</source>
        <translation>Jusque-là, les recherches continuent avec le modèle précédent.</translation>
    </message>
    <message>
        <source>Search with it now</source>
        <translation>Chercher avec lui dès maintenant</translation>
    </message>
    <message>
        <source>Reader (built in)</source>
        <translation>Reader (intégré)</translation>
    </message>
    <message>
        <source>{model}, {detail}</source>
        <translation>{model}, {detail}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message>
        <source>This archive was made with {name}, which is not on this machine.</source>
        <translation>Cette archive a été faite avec {name}, qui n’est pas sur cette machine.</translation>
    </message>
    <message>
        <source>Your model, {name}, is not on this machine.</source>
        <translation>Votre modèle, {name}, n’est pas sur cette machine.</translation>
    </message>
    <message>
        <source>Pages show and keywords find them; add the model to search by what it sees.</source>
        <translation>Les pages s’affichent et les mots-clés les trouvent ; ajoutez le modèle pour chercher par ce qu’il voit.</translation>
    </message>
    <message>
        <source>Show the model</source>
        <translation>Montrer le modèle</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Use for this archive</source>
        <translation>Utiliser pour cette archive</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>See whether the model’s vectors lie where its heatmaps will point</source>
        <translation>Voir si les vecteurs du modèle se trouvent là où pointeront ses cartes de chaleur</translation>
    </message>
    <message>
        <source>Measure speed</source>
        <translation>Mesurer la vitesse</translation>
    </message>
    <message>
        <source>Encode sample pages for about ten seconds</source>
        <translation>Encoder des pages d’exemple pendant une dizaine de secondes</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>How finely pages are looked at</source>
        <translation>Avec quelle finesse les pages sont regardées</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>Afficher le tableau</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Downloads are off.</source>
        <translation>Les téléchargements sont désactivés.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>{name}: about {n} vectors a page</source>
        <translation>{name} : environ {n} vecteurs par page</translation>
    </message>
    <message>
        <source>Detail: {name}</source>
        <translation>Finesse : {name}</translation>
    </message>
    <message>
        <source>Remove {size}</source>
        <translation>Supprimer {size}</translation>
    </message>
    <message>
        <source>It is in use; use another model first.</source>
        <translation>Il est utilisé ; utilisez d’abord un autre modèle.</translation>
    </message>
    <message>
        <source>Archives made with it keep their pages; this cannot be undone.</source>
        <translation>Les archives faites avec lui gardent leurs pages ; c’est irréversible.</translation>
    </message>
    <message>
        <source>Hide the table</source>
        <translation>Masquer le tableau</translation>
    </message>
    <message>
        <source>Show the table of the check</source>
        <translation>Afficher le tableau de la vérification</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>The model can be used; “Check” tries it again.</source>
        <translation>Le modèle est utilisable ; « Vérifier » essaie de nouveau.</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Intégré</translation>
    </message>
    <message>
        <source>Can be downloaded</source>
        <translation>Peut être téléchargé</translation>
    </message>
    <message>
        <source>Downloaded from the Hub; Patchlight knows nothing more of it.</source>
        <translation>Téléchargé depuis le Hub ; Patchlight n’en sait pas plus.</translation>
    </message>
    <message>
        <source>Added from a folder; Patchlight knows nothing more of it.</source>
        <translation>Ajouté depuis un dossier ; Patchlight n’en sait pas plus.</translation>
    </message>
    <message>
        <source>Added from an exported file; Patchlight knows nothing more of it.</source>
        <translation>Ajouté depuis un fichier exporté ; Patchlight n’en sait pas plus.</translation>
    </message>
    <message>
        <source>Patchlight knows nothing more of it.</source>
        <translation>Patchlight n’en sait pas plus.</translation>
    </message>
    <message>
        <source>Not stated; ask the publisher before you use it for work.</source>
        <translation>Non précisée ; demandez à l’éditeur avant un usage professionnel.</translation>
    </message>
    <message>
        <source>Gemma terms of use: bound by Google&apos;s list of prohibited uses.</source>
        <translation>Conditions Gemma : liées à la liste des usages interdits de Google.</translation>
    </message>
    <message>
        <source>Gemma terms</source>
        <translation>Conditions Gemma</translation>
    </message>
    <message>
        <source>Non-commercial</source>
        <translation>Non commercial</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>estimation</translation>
    </message>
    <message>
        <source>Not needed: it follows what is printed on the page.</source>
        <translation>Inutile : il suit ce qui est imprimé sur la page.</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussie</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échouée</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>What was downloaded is kept; adding it again goes on from there.</source>
        <translation>Ce qui a été téléchargé est conservé ; un nouvel ajout reprend là.</translation>
    </message>
    <message>
        <source>{n} s a page</source>
        <translation>{n} s par page</translation>
    </message>
    <message>
        <source>{n} per 1,000 pages</source>
        <translation>{n} pour 1 000 pages</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Non effectué</translation>
    </message>
    <message>
        <source>Runs once the model is here</source>
        <translation>S’effectue une fois que le modèle est là</translation>
    </message>
    <message>
        <source>{outcome} on {day} with transformers {version}</source>
        <translation>{outcome} le {day} avec transformers {version}</translation>
    </message>
    <message>
        <source>On this machine, {size}</source>
        <translation>Sur cette machine, {size}</translation>
    </message>
    <message>
        <source>{size} to download</source>
        <translation>{size} à télécharger</translation>
    </message>
    <message>
        <source>{name}: free to use for anything.</source>
        <translation>{name} : libre pour tout usage.</translation>
    </message>
    <message>
        <source>{name}: not for commercial use.</source>
        <translation>{name} : pas d’usage commercial.</translation>
    </message>
    <message numerus="yes">
        <source>measured on %Ln sample pages</source>
        <translation>
            <numerusform>mesuré sur %Ln page d’exemple</numerusform>
            <numerusform>mesuré sur %Ln pages d’exemple</numerusform>
        </translation>
    </message>
    <message>
        <source>step {done} of {total}</source>
        <translation>étape {done} sur {total}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation>encore {n} min environ</translation>
    </message>
    <message>
        <source>Asking about {name}…</source>
        <translation>Demande de renseignements sur {name}…</translation>
    </message>
    <message>
        <source>Downloading {name}</source>
        <translation>Téléchargement de {name}</translation>
    </message>
    <message>
        <source>Copying {name}</source>
        <translation>Copie de {name}</translation>
    </message>
    <message>
        <source>Loading {name}…</source>
        <translation>Chargement de {name}…</translation>
    </message>
    <message>
        <source>Trying {name} on sample pages for about ten seconds…</source>
        <translation>Essai de {name} sur des pages d’exemple pendant une dizaine de secondes…</translation>
    </message>
    <message>
        <source>Checking where the vectors of {name} lie</source>
        <translation>Vérification de l’emplacement des vecteurs de {name}</translation>
    </message>
    <message>
        <source>Removing {name}…</source>
        <translation>Suppression de {name}…</translation>
    </message>
    <message>
        <source>{rate}/s</source>
        <translation>{rate}/s</translation>
    </message>
    <message>
        <source>about {pace}</source>
        <translation>environ {pace}</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>encore {n} s</translation>
    </message>
</context>
<context>
    <name>ModelsPane</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>The list is being read…</source>
        <translation>Lecture de la liste…</translation>
    </message>
    <message>
        <source>Name of a model on the Hub</source>
        <translation>Nom d’un modèle sur le Hub</translation>
    </message>
    <message>
        <source>OWNER/NAME on the Hub</source>
        <translation>PROPRIÉTAIRE/NOM sur le Hub</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>Depuis un dossier…</translation>
    </message>
    <message>
        <source>From an exported file…</source>
        <translation>Depuis un fichier exporté…</translation>
    </message>
    <message>
        <source>Add a model without the network</source>
        <translation>Ajouter un modèle sans réseau</translation>
    </message>
    <message>
        <source>Add from folder or file…</source>
        <translation>Ajouter depuis un dossier ou un fichier…</translation>
    </message>
    <message>
        <source>Back to the pages</source>
        <translation>Retour aux pages</translation>
    </message>
    <message>
        <source>Nothing is downloaded unless you agree to it here.</source>
        <translation>Rien n’est téléchargé sans votre accord ici.</translation>
    </message>
    <message>
        <source>Add a model from a folder</source>
        <translation>Ajouter un modèle depuis un dossier</translation>
    </message>
    <message>
        <source>Add a model from a file</source>
        <translation>Ajouter un modèle depuis un fichier</translation>
    </message>
    <message>
        <source>Exported models (*.zip *.tar)</source>
        <translation>Modèles exportés (*.zip *.tar)</translation>
    </message>
    <message>
        <source>Downloads are off (HF_HUB_OFFLINE is set); add a model from a folder or an exported file.</source>
        <translation>Les téléchargements sont désactivés (HF_HUB_OFFLINE est défini) ; ajoutez un modèle depuis un dossier ou un fichier exporté.</translation>
    </message>
    <message>
        <source>{name} was measured.</source>
        <translation>{name} a été mesuré.</translation>
    </message>
    <message>
        <source>{name} passed its check: its heatmaps point where they should.</source>
        <translation>{name} a réussi sa vérification : ses cartes de chaleur pointent où il faut.</translation>
    </message>
    <message>
        <source>{name} failed its check.</source>
        <translation>{name} a échoué à sa vérification.</translation>
    </message>
    <message>
        <source>It can be searched with, but do not trust where its heatmaps point.</source>
        <translation>On peut chercher avec lui, mais sans se fier à l’endroit où pointent ses cartes de chaleur.</translation>
    </message>
    <message>
        <source>{name} was removed, which freed {size}.</source>
        <translation>{name} a été supprimé, ce qui libère {size}.</translation>
    </message>
    <message>
        <source>Archives made with it keep their pages and open as before.</source>
        <translation>Les archives faites avec lui gardent leurs pages et s’ouvrent comme avant.</translation>
    </message>
    <message>
        <source>Stopped at {name}.</source>
        <translation>Arrêté à {name}.</translation>
    </message>
    <message>
        <source>Try again with a network, or add the model from a folder or an exported file.</source>
        <translation>Réessayez avec un réseau, ou ajoutez le modèle depuis un dossier ou un fichier exporté.</translation>
    </message>
    <message>
        <source>The Hub cannot be reached, so nothing can be downloaded now.</source>
        <translation>Le Hub est injoignable ; rien ne peut être téléchargé pour l’instant.</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Show only documents like these</source>
        <translation>Ne montrer que des documents comme ceux-ci</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
</context>
<context>
    <name>NoticeStack</name>
    <message>
        <source>Wrote {name}.</source>
        <translation>{name} a été écrit.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>That password does not open {name}.</source>
        <translation>Ce mot de passe n’ouvre pas {name}.</translation>
    </message>
    <message>
        <source>{name} needs a password.</source>
        <translation>{name} demande un mot de passe.</translation>
    </message>
    <message>
        <source>Password of {name}</source>
        <translation>Mot de passe de {name}</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>{key} goes to its field.</source>
        <translation>{key} mène à son champ.</translation>
    </message>
</context>
<context>
    <name>OverlayBox</name>
    <message>
        <source>Opacity of the heatmap</source>
        <translation>Opacité de la carte de chaleur</translation>
    </message>
    <message>
        <source>Threshold of the heatmap</source>
        <translation>Seuil de la carte de chaleur</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Chaleur</translation>
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
        <translation>grille des patchs</translation>
    </message>
    <message>
        <source>best patch per word</source>
        <translation>meilleur patch par mot</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>lissé</translation>
    </message>
    <message>
        <source>tint by word</source>
        <translation>teinter par mot</translation>
    </message>
    <message>
        <source>Colour each patch by the word that is strongest there</source>
        <translation>Colorer chaque patch selon le mot qui y est le plus fort</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacité</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
</context>
<context>
    <name>PageCanvas</name>
    <message>
        <source>Page with heatmap</source>
        <translation>Page avec carte de chaleur</translation>
    </message>
    <message>
        <source>Best match of “{word}”: row {row}, column {col}.</source>
        <translation>Meilleure correspondance de « {word} » : ligne {row}, colonne {col}.</translation>
    </message>
    <message>
        <source>{word} {value}, row {row}, column {col}. {under}</source>
        <translation>{word} {value}, ligne {row}, colonne {col}. {under}</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Previous result</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Next result</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Fit the page, or its width</source>
        <translation>Ajuster la page, ou sa largeur</translation>
    </message>
    <message>
        <source>{rank} of {total}</source>
        <translation>{rank} sur {total}</translation>
    </message>
    <message>
        <source>Result {rank} of {total}</source>
        <translation>Résultat {rank} sur {total}</translation>
    </message>
    <message>
        <source>Not among the {total} results</source>
        <translation>Pas parmi les {total} résultats</translation>
    </message>
    <message>
        <source>Search for something, then choose a page to see why it matched.</source>
        <translation>Cherchez quelque chose, puis choisissez une page pour voir pourquoi elle correspond.</translation>
    </message>
    <message>
        <source>Pages are shown here once there is something to search in.</source>
        <translation>Les pages s’affichent ici dès qu’il y a de quoi chercher.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
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
        <translation>Le fichier n’est plus là où il était ; voici l’image conservée dans l’archive.</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>page</source>
        <translation>page</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>sur {count}</translation>
    </message>
    <message>
        <source>Page number, of {count}</source>
        <translation>Numéro de page, sur {count}</translation>
    </message>
    <message>
        <source>Type a page number and press Enter</source>
        <translation>Tapez un numéro de page et appuyez sur Entrée</translation>
    </message>
</context>
<context>
    <name>PatchList</name>
    <message>
        <source>Best patches</source>
        <translation>Meilleurs patchs</translation>
    </message>
    <message>
        <source>Ask this patch…</source>
        <translation>Interroger ce patch…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy all as a table</source>
        <translation>Tout copier comme tableau</translation>
    </message>
</context>
<context>
    <name>PatchesModel</name>
    <message>
        <source>{rank}. {word} {value} · row {row} col {col}</source>
        <translation>{rank}. {word} {value} · ligne {row} col. {col}</translation>
    </message>
</context>
<context>
    <name>PathRow</name>
    <message>
        <source>Copy the path: {name}</source>
        <translation>Copier le chemin : {name}</translation>
    </message>
    <message>
        <source>Show in the file manager: {name}</source>
        <translation>Montrer dans le gestionnaire de fichiers : {name}</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Encoding progress</source>
        <translation>Progression de l’encodage</translation>
    </message>
    <message>
        <source>Pause on battery</source>
        <translation>Suspendre sur batterie</translation>
    </message>
    <message>
        <source>Only while nobody uses this machine</source>
        <translation>Seulement si personne n’utilise la machine</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>RankingModel</name>
    <message>
        <source>{rank}.  {name}, page {page}  ({score})</source>
        <translation>{rank}.  {name}, page {page}  ({score})</translation>
    </message>
    <message>
        <source>A: {model}</source>
        <translation>A : {model}</translation>
    </message>
    <message>
        <source>place in B</source>
        <translation>place dans B</translation>
    </message>
    <message>
        <source>B: {model}</source>
        <translation>B : {model}</translation>
    </message>
    <message>
        <source>place in A</source>
        <translation>place dans A</translation>
    </message>
</context>
<context>
    <name>RankingPane</name>
    <message>
        <source>First pages of both models</source>
        <translation>Premières pages des deux modèles</translation>
    </message>
    <message>
        <source>{shared} of the first {depth} pages are the same; each says its place on the other side.</source>
        <translation>{shared} des {depth} premières pages sont les mêmes ; chacune indique sa place de l’autre côté.</translation>
    </message>
</context>
<context>
    <name>RanksTable</name>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Ranks of the right pages: {name}</source>
        <translation>Rangs des bonnes pages : {name}</translation>
    </message>
    <message>
        <source>nDCG@10 {value}</source>
        <translation>nDCG@10 {value}</translation>
    </message>
    <message>
        <source>{n} not among the first {depth}</source>
        <translation>{n} pas parmi les {depth} premières</translation>
    </message>
    <message>
        <source>{n} of the first ten were judged</source>
        <translation>{n} des dix premières ont été jugées</translation>
    </message>
</context>
<context>
    <name>RecentArchives</name>
    <message>
        <source>No other archive was open lately.</source>
        <translation>Aucune autre archive n’a été ouverte récemment.</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Vider cette liste</translation>
    </message>
    <message>
        <source>The archive {name} is not there any more.</source>
        <translation>L’archive {name} n’est plus là.</translation>
    </message>
    <message>
        <source>It was in {folder}.</source>
        <translation>Elle était dans {folder}.</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>Le trouver…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Where is {name} now?</source>
        <translation>Où est {name} maintenant ?</translation>
    </message>
    <message>
        <source>The archive {name} is not there.</source>
        <translation>L’archive {name} est introuvable.</translation>
    </message>
    <message>
        <source>It was in {folder}; is its drive plugged in? Meanwhile, {other} is open.</source>
        <translation>Elle était dans {folder} ; son disque est-il branché ? En attendant, {other} est ouverte.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>The list of recent archives was cleared.</source>
        <translation>La liste des archives récentes a été vidée.</translation>
    </message>
    <message>
        <source>Clear the list of recent archives</source>
        <translation>Effacer la liste des archives récentes</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message numerus="yes">
        <source>%Ln files could not be read.</source>
        <translation>
            <numerusform>%Ln fichier n’a pas pu être lu.</numerusform>
            <numerusform>%Ln fichiers n’ont pas pu être lus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be read in full.</source>
        <translation>
            <numerusform>%Ln fichier n’a pas pu être lu en entier.</numerusform>
            <numerusform>%Ln fichiers n’ont pas pu être lus en entier.</numerusform>
        </translation>
    </message>
    <message>
        <source>The library lists them with the reasons.</source>
        <translation>La bibliothèque les indique avec les raisons.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
</context>
<context>
    <name>RegionChip</name>
    <message>
        <source>{region}; remove it from the search</source>
        <translation>{region} ; la retirer de la recherche</translation>
    </message>
    <message>
        <source>Region on page {page} of {document}</source>
        <translation>Zone de la page {page} de {document}</translation>
    </message>
    <message>
        <source>Region, p. {page}, {document}</source>
        <translation>Région, p. {page}, {document}</translation>
    </message>
</context>
<context>
    <name>RegionPen</name>
    <message>
        <source>Drag a box around what to look for, or move one with the arrow keys and size it with Shift. Enter takes it, or all that is in view; Esc cancels.</source>
        <translation>Tracez un cadre autour de ce que vous cherchez, ou déplacez-en un avec les flèches et changez sa taille avec Maj. Entrée le prend, ou tout ce qui est visible ; Échap annule.</translation>
    </message>
</context>
<context>
    <name>RemovedPanel</name>
    <message>
        <source>Removed documents</source>
        <translation>Documents retirés</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>They are kept, with their tags and judgements, until the archive is compacted.</source>
        <translation>Ils sont gardés, avec leurs étiquettes et leurs jugements, jusqu’au compactage de l’archive.</translation>
    </message>
    <message>
        <source>No document was removed since the archive was compacted last.</source>
        <translation>Aucun document n’a été retiré depuis le dernier compactage de l’archive.</translation>
    </message>
</context>
<context>
    <name>Renewals</name>
    <message numerus="yes">
        <source>%Ln judgements were kept.</source>
        <translation>
            <numerusform>%Ln jugement a été gardé.</numerusform>
            <numerusform>%Ln jugements ont été gardés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln judgements were left out, for there are more or fewer pages now.</source>
        <translation>
            <numerusform>%Ln jugement n’a pas été repris, car le nombre de pages a changé.</numerusform>
            <numerusform>%Ln jugements n’ont pas été repris, car le nombre de pages a changé.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} changed and was read again.</source>
        <translation>{name} a changé et a été relu.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files changed and were read again.</source>
        <translation>
            <numerusform>%Ln fichier a changé et a été relu.</numerusform>
            <numerusform>%Ln fichiers ont changé et ont été relus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Patchlight ended unexpectedly the last time. Nothing that was encoded is lost.</source>
        <translation>Patchlight s’est terminé de façon inattendue la dernière fois. Rien de ce qui était encodé n’est perdu.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Montrer le rapport</translation>
    </message>
    <message>
        <source>Nothing was written to the log yet.</source>
        <translation>Rien n’a encore été écrit dans le journal.</translation>
    </message>
    <message>
        <source>There is no report: Patchlight has not ended unexpectedly.</source>
        <translation>Il n’y a pas de rapport : Patchlight ne s’est pas arrêté de façon inattendue.</translation>
    </message>
</context>
<context>
    <name>ResultsDelegate</name>
    <message>
        <source>p. {page}</source>
        <translation>p. {page}</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>Page {page}</translation>
    </message>
    <message>
        <source>keyword score {score}</source>
        <translation>score de mots-clés {score}</translation>
    </message>
    <message>
        <source>vision</source>
        <translation>vision</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>mot-clé</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>{name}, {pages}, {state}</source>
        <translation>{name}, {pages}, {state}</translation>
    </message>
    <message>
        <source>{match}: in a full match, every word of the query meets a place that agrees with it entirely.</source>
        <translation>{match} : dans une correspondance entière, chaque mot de la requête rencontre un endroit qui s’accorde tout à fait avec lui.</translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation>score {score}</translation>
    </message>
    <message>
        <source>{name}, page {page}, {score}</source>
        <translation>{name}, page {page}, {score}</translation>
    </message>
    <message>
        <source>{hit}, judged right</source>
        <translation>{hit}, jugé juste</translation>
    </message>
    <message>
        <source>{hit}, judged wrong</source>
        <translation>{hit}, jugé faux</translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>Matching pages</source>
        <translation>Pages correspondantes</translation>
    </message>
    <message>
        <source>Sort the results</source>
        <translation>Trier les résultats</translation>
    </message>
    <message numerus="yes">
        <source>%Ln best pages</source>
        <translation>
            <numerusform>%Ln meilleure page</numerusform>
            <numerusform>%Ln meilleures pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more that match less well.</source>
        <translation>Il y en a d’autres qui correspondent moins bien.</translation>
    </message>
    <message>
        <source>Show more than {n}</source>
        <translation>En montrer plus de {n}</translation>
    </message>
    <message>
        <source>Type what you are looking for; the pages that match best are listed here.</source>
        <translation>Tapez ce que vous cherchez ; les pages qui correspondent le mieux s’affichent ici.</translation>
    </message>
    <message>
        <source>Drop documents on the window to have something to search in.</source>
        <translation>Déposez des documents sur la fenêtre pour avoir où chercher.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>The search failed.</source>
        <translation>La recherche a échoué.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Search in this document</source>
        <translation>Chercher dans ce document</translation>
    </message>
    <message>
        <source>Unfold this document</source>
        <translation>Déplier ce document</translation>
    </message>
    <message>
        <source>Fold this document</source>
        <translation>Replier ce document</translation>
    </message>
    <message>
        <source>Fold all documents</source>
        <translation>Replier tous les documents</translation>
    </message>
    <message>
        <source>Unfold all documents</source>
        <translation>Déplier tous les documents</translation>
    </message>
</context>
<context>
    <name>SavedPanel</name>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Searches for</source>
        <translation>Cherche</translation>
    </message>
    <message>
        <source>Enter searches, F2 renames, Delete deletes</source>
        <translation>Entrée cherche, F2 renomme, Suppr supprime</translation>
    </message>
</context>
<context>
    <name>ScaleButton</name>
    <message>
        <source>Colour scale: {name}</source>
        <translation>Échelle de couleurs : {name}</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>what pages show</source>
        <translation>ce que montrent les pages</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>mot-clé</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>des deux façons</translation>
    </message>
    <message>
        <source>Clear the search history</source>
        <translation>Effacer l’historique des recherches</translation>
    </message>
    <message>
        <source>Forget the search “{text}”</source>
        <translation>Oublier la recherche « {text} »</translation>
    </message>
    <message>
        <source>Save the search “{name}”</source>
        <translation>Enregistrer la recherche « {name} »</translation>
    </message>
    <message>
        <source>Rename the search “{name}”</source>
        <translation>Renommer la recherche « {name} »</translation>
    </message>
    <message>
        <source>Delete the search “{name}”</source>
        <translation>Supprimer la recherche « {name} »</translation>
    </message>
    <message>
        <source>There is no document on show.</source>
        <translation>Aucun document n’est affiché.</translation>
    </message>
    <message>
        <source>Choose a page first.</source>
        <translation>Choisissez d’abord une page.</translation>
    </message>
    <message>
        <source>one document</source>
        <translation>un document</translation>
    </message>
    <message>
        <source>All documents are searched already.</source>
        <translation>Tous les documents sont déjà parcourus.</translation>
    </message>
    <message>
        <source>Nothing was searched for in this archive yet.</source>
        <translation>Rien n’a encore été cherché dans cette archive.</translation>
    </message>
    <message>
        <source>Nothing can be forgotten in it.</source>
        <translation>Rien ne peut y être oublié.</translation>
    </message>
    <message>
        <source>The search history of this archive was cleared.</source>
        <translation>L’historique des recherches de cette archive a été effacé.</translation>
    </message>
    <message>
        <source>The search “{text}” was forgotten.</source>
        <translation>La recherche « {text} » a été oubliée.</translation>
    </message>
    <message>
        <source>Add the document again, or forget the search with Delete.</source>
        <translation>Ajoutez de nouveau le document, ou oubliez la recherche avec Suppr.</translation>
    </message>
    <message>
        <source>There are no earlier searches.</source>
        <translation>Il n’y a pas de recherches antérieures.</translation>
    </message>
    <message>
        <source>There is no search to save.</source>
        <translation>Il n’y a pas de recherche à enregistrer.</translation>
    </message>
    <message>
        <source>Type what to search for first.</source>
        <translation>Tapez d’abord ce qu’il faut chercher.</translation>
    </message>
    <message>
        <source>This search is saved already, as “{name}”.</source>
        <translation>Cette recherche est déjà enregistrée, sous « {name} ».</translation>
    </message>
    <message>
        <source>The search was saved as “{name}”.</source>
        <translation>La recherche a été enregistrée sous « {name} ».</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>{name} is not in this archive any more, and a region of it is searched for.</source>
        <translation>{name} n’est plus dans cette archive, et une zone en est recherchée.</translation>
    </message>
    <message>
        <source>Add the document again, or delete the saved search.</source>
        <translation>Ajoutez à nouveau le document, ou supprimez la recherche enregistrée.</translation>
    </message>
    <message>
        <source>“{old}” is now called “{new}”.</source>
        <translation>« {old} » s’appelle maintenant « {new} ».</translation>
    </message>
    <message>
        <source>The saved search “{name}” was deleted.</source>
        <translation>La recherche enregistrée « {name} » a été supprimée.</translation>
    </message>
    <message>
        <source>Saved searches cannot be changed in it.</source>
        <translation>Les recherches enregistrées ne peuvent pas y être modifiées.</translation>
    </message>
    <message>
        <source>No search is saved yet.</source>
        <translation>Aucune recherche n’est encore enregistrée.</translation>
    </message>
    <message>
        <source>Saved search › {name}</source>
        <translation>Recherche enregistrée › {name}</translation>
    </message>
</context>
<context>
    <name>SectionedPane</name>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Back to the default: {name}</source>
        <translation>Revenir à la valeur par défaut : {name}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>{path} was copied.</source>
        <translation>{path} a été copié.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>“{name}” has its default again.</source>
        <translation>« {name} » a retrouvé sa valeur par défaut.</translation>
    </message>
    <message>
        <source>Reset “{name}”</source>
        <translation>Réinitialiser « {name} »</translation>
    </message>
    <message>
        <source>Every setting on this page has its default already.</source>
        <translation>Sur cette page, tous les réglages ont déjà leur valeur par défaut.</translation>
    </message>
    <message>
        <source>All settings on this page have their defaults again; the model and the shortcuts stay.</source>
        <translation>Tous les réglages de cette page ont retrouvé leur valeur par défaut ; le modèle et les raccourcis restent.</translation>
    </message>
    <message>
        <source>Reset all settings of the page</source>
        <translation>Réinitialiser tous les réglages de la page</translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Give every setting on this page its default again</source>
        <translation>Rendre à chaque réglage de cette page sa valeur par défaut</translation>
    </message>
    <message>
        <source>Back to the pages</source>
        <translation>Retour aux pages</translation>
    </message>
    <message>
        <source>Everything is at work as soon as it is changed.</source>
        <translation>Chaque changement agit aussitôt.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>Couleurs de la fenêtre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claires</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombres</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours of the heat</source>
        <translation>Couleurs de la chaleur</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Chaleur</translation>
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
        <translation>Opacité de la chaleur</translation>
    </message>
    <message>
        <source>Threshold of the heat</source>
        <translation>Seuil de la chaleur</translation>
    </message>
    <message>
        <source>Weaker patches than this part of the range stay clear.</source>
        <translation>Sous cette part de l’échelle, les patchs restent nus.</translation>
    </message>
    <message>
        <source>Smooth the heat between patches</source>
        <translation>Lisser la chaleur entre les patchs</translation>
    </message>
    <message>
        <source>Tint every patch by the word that is strongest there</source>
        <translation>Teinter chaque patch selon le mot qui y est le plus fort</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>With the arrow keys, it is taken once you press Enter or go on.</source>
        <translation>Avec les flèches, elle s’applique dès que vous appuyez sur Entrée ou passez à la suite.</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Façon de chercher</translation>
    </message>
    <message>
        <source>By what pages show</source>
        <translation>Par ce que montrent les pages</translation>
    </message>
    <message>
        <source>By keyword</source>
        <translation>Par mot-clé</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>Des deux façons</translation>
    </message>
    <message>
        <source>Pages listed for a search</source>
        <translation>Pages listées par recherche</translation>
    </message>
    <message>
        <source>Show results as</source>
        <translation>Montrer les résultats en</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Fiches</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Vignettes</translation>
    </message>
    <message>
        <source>Sort results by</source>
        <translation>Trier les résultats par</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Correspondance</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Document and page</source>
        <translation>Document et page</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>Date d’ajout</translation>
    </message>
    <message>
        <source>Group results by document</source>
        <translation>Grouper les résultats par document</translation>
    </message>
    <message>
        <source>Remember searches</source>
        <translation>Retenir les recherches</translation>
    </message>
    <message>
        <source>Each archive remembers what was searched for in it, and takes that along when it moves.</source>
        <translation>Chaque archive retient ce qu’on y a cherché, et l’emporte quand elle est déplacée.</translation>
    </message>
    <message>
        <source>Forget the history of this archive</source>
        <translation>Oublier l’historique de cette archive</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Wait while the machine runs on its battery</source>
        <translation>Attendre tant que la machine est sur batterie</translation>
    </message>
    <message>
        <source>Wait while somebody uses this machine</source>
        <translation>Attendre tant que quelqu’un utilise la machine</translation>
    </message>
    <message>
        <source>It goes on once keyboard and mouse have rested.</source>
        <translation>L’encodage reprend quand clavier et souris se sont reposés.</translation>
    </message>
    <message>
        <source>How long they must have rested</source>
        <translation>Durée de ce repos</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>Fils d’exécution du processeur</translation>
    </message>
    <message>
        <source>All but one</source>
        <translation>Tous sauf un</translation>
    </message>
    <message>
        <source>Fewer leave more of the machine to other programs.</source>
        <translation>Moins de fils laissent plus de la machine aux autres programmes.</translation>
    </message>
    <message>
        <source>Longest time a page may take to be drawn</source>
        <translation>Durée maximale pour dessiner une page</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>Most memory for drawing a page</source>
        <translation>Mémoire maximale pour dessiner une page</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} Mo</translation>
    </message>
    <message>
        <source>A page that needs more is left out, with the reason in the library.</source>
        <translation>Une page qui en demande plus est laissée de côté ; la bibliothèque dit pourquoi.</translation>
    </message>
    <message>
        <source>Model and shortcuts</source>
        <translation>Modèle et raccourcis</translation>
    </message>
    <message>
        <source>Change the shortcuts…</source>
        <translation>Changer les raccourcis…</translation>
    </message>
    <message>
        <source>Where things are</source>
        <translation>Emplacements</translation>
    </message>
    <message>
        <source>These settings</source>
        <translation>Ces réglages</translation>
    </message>
    <message>
        <source>A text file; what is not in it has its default.</source>
        <translation>Un fichier texte ; ce qui n’y figure pas a sa valeur par défaut.</translation>
    </message>
    <message>
        <source>This archive</source>
        <translation>Cette archive</translation>
    </message>
    <message>
        <source>Sample archive, added models, log</source>
        <translation>Archive d’exemple, modèles ajoutés, journal</translation>
    </message>
    <message>
        <source>What Patchlight makes by itself; your own archives are where you put them.</source>
        <translation>Ce que Patchlight crée de lui-même ; vos archives sont là où vous les avez mises.</translation>
    </message>
    <message>
        <source>Downloaded models</source>
        <translation>Modèles téléchargés</translation>
    </message>
    <message>
        <source>The cache of the Hub, which other programs use as well.</source>
        <translation>Le cache du Hub, que d’autres programmes utilisent aussi.</translation>
    </message>
    <message>
        <source>Model for encoding and searching</source>
        <translation>Modèle pour encoder et chercher</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>Choisir un modèle…</translation>
    </message>
    <message>
        <source>This system does not tell when it is used, so only Patchlight’s own windows count.</source>
        <translation>Ce système ne dit pas quand il est utilisé ; seules les fenêtres de Patchlight comptent donc.</translation>
    </message>
</context>
<context>
    <name>Shape</name>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>There are no panes on show.</source>
        <translation>Aucun panneau n’est affiché.</translation>
    </message>
</context>
<context>
    <name>ShareBars</name>
    <message>
        <source>Shares of the words</source>
        <translation>Parts des mots</translation>
    </message>
    <message>
        <source>{word}: {share} %, {score}.</source>
        <translation>{word} : {share} %, {score}.</translation>
    </message>
    <message numerus="yes">
        <source>%n other words</source>
        <translation>
            <numerusform>%n autre mot</numerusform>
            <numerusform>%n autres mots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>There is no command “{id}”, so its shortcut in the settings is kept, but does nothing.</source>
        <translation>Il n’y a pas de commande « {id} » ; son raccourci dans les réglages reste, mais ne fait rien.</translation>
    </message>
    <message>
        <source>“{keys}” are no keys, so the settings give “{name}” no such shortcut.</source>
        <translation>« {keys} » ne sont pas des touches ; les réglages ne donnent donc pas ce raccourci à « {name} ».</translation>
    </message>
    <message>
        <source>The settings have {keys} for “{name}” and for “{other}”; it does the latter.</source>
        <translation>Les réglages donnent {keys} à « {name} » et à « {other} » ; c’est le second qui vaut.</translation>
    </message>
</context>
<context>
    <name>ShortcutsModel</name>
    <message>
        <source>{name}: {keys}</source>
        <translation>{name} : {keys}</translation>
    </message>
</context>
<context>
    <name>ShortcutsOverview</name>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>{keys} does not do “{name}” any more.</source>
        <translation>{keys} ne fait plus « {name} ».</translation>
    </message>
    <message>
        <source>{keys} now does “{name}” instead of “{other}”.</source>
        <translation>{keys} fait maintenant « {name} » au lieu de « {other} ».</translation>
    </message>
    <message>
        <source>“{name}” has its usual keys again.</source>
        <translation>« {name} » a retrouvé ses touches habituelles.</translation>
    </message>
    <message>
        <source>All commands have their usual keys again.</source>
        <translation>Toutes les commandes ont retrouvé leurs touches habituelles.</translation>
    </message>
    <message>
        <source>Change the shortcuts</source>
        <translation>Modifier les raccourcis</translation>
    </message>
</context>
<context>
    <name>ShortcutsPane</name>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Commandes et leurs touches</translation>
    </message>
    <message>
        <source>Find a command or keys</source>
        <translation>Chercher une commande ou des touches</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Give every command its usual keys again</source>
        <translation>Rendre à chaque commande ses touches habituelles</translation>
    </message>
    <message>
        <source>Back to the pages</source>
        <translation>Retour aux pages</translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation>Les reprendre</translation>
    </message>
    <message>
        <source>Leave them there</source>
        <translation>Les y laisser</translation>
    </message>
    <message>
        <source>Enter changes the first keys of the chosen command, Delete takes all of them away.</source>
        <translation>Entrée change les premières touches de la commande choisie, Suppr les enlève toutes.</translation>
    </message>
    <message>
        <source>{keys} already does “{other}”.</source>
        <translation>{keys} fait déjà « {other} ».</translation>
    </message>
    <message>
        <source>Back to {keys}</source>
        <translation>Revenir à {keys}</translation>
    </message>
    <message>
        <source>Back to no shortcut</source>
        <translation>Revenir à aucun raccourci</translation>
    </message>
    <message>
        <source>Add keys…</source>
        <translation>Ajouter des touches…</translation>
    </message>
    <message>
        <source>Give it keys…</source>
        <translation>Donner des touches…</translation>
    </message>
    <message>
        <source>{keys}: press to change</source>
        <translation>{keys} : appuyer pour changer</translation>
    </message>
    <message>
        <source>{keys} alone moves about in the window; hold Ctrl or Alt with it.</source>
        <translation>{keys} seul déplace dans la fenêtre ; ajoutez Ctrl ou Alt.</translation>
    </message>
    <message>
        <source>Take {keys} away</source>
        <translation>Enlever {keys}</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Show the progress</source>
        <translation>Afficher la progression</translation>
    </message>
    <message>
        <source>Encoding progress</source>
        <translation>Progression de l’encodage</translation>
    </message>
    <message>
        <source>Pause encoding</source>
        <translation>Suspendre l’encodage</translation>
    </message>
    <message>
        <source>Stop encoding</source>
        <translation>Arrêter l’encodage</translation>
    </message>
    <message>
        <source>Stop encoding; pages that are done stay</source>
        <translation>Arrêter l’encodage ; les pages terminées restent</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>Go on encoding</source>
        <translation>Reprendre l’encodage</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Chargement du modèle…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages cannot be found yet</source>
        <translation>
            <numerusform>%Ln page ne peut pas encore être trouvée</numerusform>
            <numerusform>%Ln pages ne peuvent pas encore être trouvées</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were not opened yet</source>
        <translation>
            <numerusform>%Ln fichier n’a pas encore été ouvert</numerusform>
            <numerusform>%Ln fichiers n’ont pas encore été ouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{pages} cannot be found yet, %Ln files were not opened</source>
        <translation>
            <numerusform>Pas encore trouvable : {pages} ; %Ln fichier n’a pas été ouvert</numerusform>
            <numerusform>Pas encore trouvable : {pages} ; %Ln fichiers n’ont pas été ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening files…</source>
        <translation>Ouverture des fichiers…</translation>
    </message>
    <message>
        <source>Paused at</source>
        <translation>Suspendu à</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>page {n}</source>
        <translation>page {n}</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln pages</source>
        <translation>
            <numerusform>{done} page sur %Ln</numerusform>
            <numerusform>{done} pages sur %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} pages/s</source>
        <translation>{rate} pages/s</translation>
    </message>
    <message numerus="yes">
        <source>{pages} and %Ln more files</source>
        <translation>
            <numerusform>{pages} et %Ln autre fichier</numerusform>
            <numerusform>{pages} et %Ln autres fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Pausing after this page…</source>
        <translation>Pause après cette page…</translation>
    </message>
    <message>
        <source>Stopping after this page…</source>
        <translation>Arrêt après cette page…</translation>
    </message>
    <message>
        <source>Paused: the machine runs on its battery</source>
        <translation>Suspendu : la machine est sur batterie</translation>
    </message>
    <message>
        <source>Paused: somebody uses this machine</source>
        <translation>En pause : quelqu’un utilise la machine</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>page {n} of {total}</source>
        <translation>page {n} sur {total}</translation>
    </message>
    <message>
        <source>{done} pages done, {left} to do</source>
        <translation>{done} pages faites, {left} à faire</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>encore {n} s</translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation>encore {n} min environ</translation>
    </message>
    <message>
        <source>about {n} h left</source>
        <translation>encore {n} h environ</translation>
    </message>
</context>
<context>
    <name>SystemPrograms</name>
    <message>
        <source>No program on this machine opens {name}.</source>
        <translation>Aucun programme de cette machine n’ouvre {name}.</translation>
    </message>
</context>
<context>
    <name>TagDeeds</name>
    <message>
        <source>Tag {name} with {tag}</source>
        <translation>Étiqueter {name} avec {tag}</translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln documents with {tag}</source>
        <translation>
            <numerusform>Étiqueter %Ln document avec {tag}</numerusform>
            <numerusform>Étiqueter %Ln documents avec {tag}</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the tag {tag} off {name}</source>
        <translation>Retirer l’étiquette {tag} de {name}</translation>
    </message>
    <message numerus="yes">
        <source>Take the tag {tag} off %Ln documents</source>
        <translation>
            <numerusform>Retirer l’étiquette {tag} de %Ln document</numerusform>
            <numerusform>Retirer l’étiquette {tag} de %Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>The tag {tag} was taken off {name}.</source>
        <translation>L’étiquette {tag} a été retirée de {name}.</translation>
    </message>
    <message>
        <source>on {name}</source>
        <translation>à {name}</translation>
    </message>
    <message numerus="yes">
        <source>on %Ln documents</source>
        <translation>
            <numerusform>à %Ln document</numerusform>
            <numerusform>à %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln tags {on_documents}</source>
        <translation>
            <numerusform>Mettre %Ln étiquette {on_documents}</numerusform>
            <numerusform>Mettre %Ln étiquettes {on_documents}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tag {tag} was taken off %Ln documents.</source>
        <translation>
            <numerusform>L’étiquette {tag} a été retirée de %Ln document.</numerusform>
            <numerusform>L’étiquette {tag} a été retirée de %Ln documents.</numerusform>
        </translation>
    </message>
    <message>
        <source>off {name}</source>
        <translation>de {name}</translation>
    </message>
    <message numerus="yes">
        <source>off %Ln documents</source>
        <translation>
            <numerusform>de %Ln document</numerusform>
            <numerusform>de %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln tags {off_documents}</source>
        <translation>
            <numerusform>Retirer %Ln étiquette {off_documents}</numerusform>
            <numerusform>Retirer %Ln étiquettes {off_documents}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags were taken {off_documents}.</source>
        <translation>
            <numerusform>%Ln étiquette a été retirée {off_documents}.</numerusform>
            <numerusform>%Ln étiquettes ont été retirées {off_documents}.</numerusform>
        </translation>
    </message>
    <message>
        <source>of {name}</source>
        <translation>de {name}</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln documents</source>
        <translation>
            <numerusform>de %Ln document</numerusform>
            <numerusform>de %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln tags {of_documents}</source>
        <translation>
            <numerusform>Modifier %Ln étiquette {of_documents}</numerusform>
            <numerusform>Modifier %Ln étiquettes {of_documents}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags {of_documents} were changed.</source>
        <translation>
            <numerusform>%Ln étiquette {of_documents} a été modifiée.</numerusform>
            <numerusform>%Ln étiquettes {of_documents} ont été modifiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the collection {name}</source>
        <translation>Enregistrer la collection {name}</translation>
    </message>
    <message>
        <source>The collection {name} was forgotten; its documents keep their tags.</source>
        <translation>La collection {name} a été oubliée ; ses documents gardent leurs étiquettes.</translation>
    </message>
    <message>
        <source>Forget the collection {name}</source>
        <translation>Oublier la collection {name}</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>Add a tag</source>
        <translation>Ajouter une étiquette</translation>
    </message>
    <message>
        <source>Take off the tag {name}</source>
        <translation>Retirer l’étiquette {name}</translation>
    </message>
</context>
<context>
    <name>TintLegend</name>
    <message>
        <source>Tints of the words: {words}</source>
        <translation>Teintes des mots : {words}</translation>
    </message>
    <message numerus="yes">
        <source>%n other words</source>
        <translation>
            <numerusform>%n autre mot</numerusform>
            <numerusform>%n autres mots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search the pages</source>
        <translation>Chercher dans les pages</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Façon de chercher</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Visuelle</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>Mode: {name}</source>
        <translation>Mode : {name}</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation>Ouvrir un dossier de modèle…</translation>
    </message>
    <message>
        <source> (loading…)</source>
        <translation> (chargement…)</translation>
    </message>
    <message>
        <source> (encoding…)</source>
        <translation> (encodage…)</translation>
    </message>
    <message>
        <source> (missing)</source>
        <translation> (manquant)</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modèle : {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message>
        <source>{ms} ms · {pages}</source>
        <translation>{ms} ms · {pages}</translation>
    </message>
    <message>
        <source>Query encoded in {encode} ms, pages scored in {search} ms</source>
        <translation>Requête encodée en {encode} ms, pages évaluées en {search} ms</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Undone: {deed}</source>
        <translation>Annulé : {deed}</translation>
    </message>
    <message>
        <source>Undo: {deed}</source>
        <translation>Annuler : {deed}</translation>
    </message>
</context>
<context>
    <name>WatchedButton</name>
    <message>
        <source>Following {name}</source>
        <translation>{name} est suivi</translation>
    </message>
    <message numerus="yes">
        <source>Following %Ln folders</source>
        <translation>
            <numerusform>%Ln dossier suivi</numerusform>
            <numerusform>%Ln dossiers suivis</numerusform>
        </translation>
    </message>
    <message>
        <source>{folders}
New and changed files are taken by themselves.</source>
        <translation>{folders}
Les fichiers nouveaux et modifiés sont pris d’eux-mêmes.</translation>
    </message>
    <message>
        <source>{name} (not there)</source>
        <translation>{name} (absent)</translation>
    </message>
    <message>
        <source>Show in the system</source>
        <translation>Montrer dans le système</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Ne plus suivre</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Regarder maintenant</translation>
    </message>
    <message>
        <source>Follow another folder…</source>
        <translation>Suivre un autre dossier…</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Search documents by what is on the page</source>
        <translation>Cherchez des documents par ce qui est sur la page</translation>
    </message>
    <message>
        <source>Text, tables, charts and scans alike. Everything stays on this machine, and every answer shows why it matched.</source>
        <translation>Textes, tableaux, graphiques et numérisations, sans distinction. Tout reste sur cette machine, et chaque réponse montre pourquoi elle correspond.</translation>
    </message>
    <message>
        <source>Drop your documents</source>
        <translation>Déposez vos documents</translation>
    </message>
    <message>
        <source>PDFs, scans, photos or whole folders, anywhere on this window.</source>
        <translation>PDF, numérisations, photos ou dossiers entiers, n’importe où sur cette fenêtre.</translation>
    </message>
    <message>
        <source>Ask for something</source>
        <translation>Demandez quelque chose</translation>
    </message>
    <message>
        <source>Pages can be found as soon as they are encoded. There is no need to wait.</source>
        <translation>Les pages se trouvent dès qu’elles sont encodées. Inutile d’attendre.</translation>
    </message>
    <message>
        <source>See why it matched</source>
        <translation>Voyez pourquoi cela correspond</translation>
    </message>
    <message>
        <source>The heat on the page and the share of each word show what the model looked at.</source>
        <translation>La chaleur sur la page et la part de chaque mot montrent ce que le modèle a regardé.</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Ajouter des documents…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Try the sample archive</source>
        <translation>Essayer l’archive d’exemple</translation>
    </message>
    <message>
        <source>Or go on with</source>
        <translation>Ou continuez avec</translation>
    </message>
    <message>
        <source>Open the archive {name}</source>
        <translation>Ouvrir l’archive {name}</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>The language changes once what is being written or measured here is done.</source>
        <translation>La langue change dès que ce qui est écrit ou mesuré ici est terminé.</translation>
    </message>
</context>
<context>
    <name>WordChips</name>
    <message>
        <source>Words of the query</source>
        <translation>Mots de la requête</translation>
    </message>
    <message>
        <source>all words</source>
        <translation>tous les mots</translation>
    </message>
    <message>
        <source>Show the strongest word of every patch.</source>
        <translation>Montrer le mot le plus fort de chaque patch.</translation>
    </message>
    <message>
        <source>What the query as a whole adds to the words in it; it gives {score} of the score.</source>
        <translation>Ce que la requête dans son ensemble ajoute à ses mots ; cela donne {score} du score.</translation>
    </message>
    <message>
        <source>Tokens the model adds to every query; they give {score} of the score.</source>
        <translation>Jetons que le modèle ajoute à chaque requête ; ils donnent {score} du score.</translation>
    </message>
    <message>
        <source>“{word}” gives {score} of {total}, {share} %.</source>
        <translation>« {word} » donne {score} sur {total}, {share} %.</translation>
    </message>
    <message numerus="yes">
        <source>%n more words</source>
        <translation>
            <numerusform>%n autre mot</numerusform>
            <numerusform>%n autres mots</numerusform>
        </translation>
    </message>
    <message>
        <source>The model cannot read “{word}”; it does not count.</source>
        <translation>Le modèle ne peut pas lire « {word} » ; il ne compte pas.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>The file is missing; its pages stay until you remove them.</source>
        <translation>Le fichier manque ; ses pages restent jusqu’à ce que vous les retiriez.</translation>
    </message>
    <message>
        <source>The file is missing; the archive keeps its pages.</source>
        <translation>Le fichier manque ; ses pages restent dans l’archive.</translation>
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
        <translation>{percent} du maximum</translation>
    </message>
    <message>
        <source>model’s own</source>
        <translation>propre au modèle</translation>
    </message>
</context>
<context>
    <name>Writer</name>
    <message>
        <source>{reason} The figure shows the stored picture.</source>
        <translation>{reason} La figure montre l’image conservée.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>A collection needs at least one tag.</source>
        <translation>Une collection a besoin d’au moins une étiquette.</translation>
    </message>
    <message>
        <source>A detail of {side} is too low for {name}.</source>
        <translation>Le niveau de détail {side} est trop bas pour {name}.</translation>
    </message>
    <message>
        <source>A file could not be used: {reason}.</source>
        <translation>Un fichier n’a pas pu être utilisé : {reason}.</translation>
    </message>
    <message>
        <source>A model of the Hub is named OWNER/NAME.</source>
        <translation>Un modèle du Hub se nomme PROPRIÉTAIRE/NOM.</translation>
    </message>
    <message>
        <source>A page alone and beside another shape: vectors differ by {vectors:.1e} at most, scores by {scores:.1e} of the score.</source>
        <translation>Une page seule et à côté d’une autre forme : les vecteurs diffèrent d’au plus {vectors:.1e}, les scores de {scores:.1e} du score.</translation>
    </message>
    <message>
        <source>A page&apos;s score depends on its batch, by {off:.1e} of it.</source>
        <translation>Le score d’une page dépend de son lot, de {off:.1e} de celui-ci.</translation>
    </message>
    <message>
        <source>A page&apos;s vectors depend on its batch: they differ by {off:.1e}.</source>
        <translation>Les vecteurs d’une page dépendent de son lot : ils diffèrent de {off:.1e}.</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>Une recherche enregistrée a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Une étiquette a besoin d’un nom.</translation>
    </message>
    <message>
        <source>AGPL-3.0 or later, like Patchlight itself.</source>
        <translation>AGPL-3.0 ou ultérieure, comme Patchlight lui-même.</translation>
    </message>
    <message>
        <source>Add it again first.</source>
        <translation>Ajoutez-le d’abord à nouveau.</translation>
    </message>
    <message>
        <source>Add it again.</source>
        <translation>Ajoutez-le à nouveau.</translation>
    </message>
    <message>
        <source>Add it as a document of its own.</source>
        <translation>Ajoutez-le comme document à part.</translation>
    </message>
    <message>
        <source>Add its file again.</source>
        <translation>Ajoutez à nouveau son fichier.</translation>
    </message>
    <message>
        <source>Add the model again.</source>
        <translation>Ajoutez à nouveau le modèle.</translation>
    </message>
    <message>
        <source>Agree on the model&apos;s page, sign in with `hf auth login`, and try again.</source>
        <translation>Acceptez-les sur la page du modèle, connectez-vous avec `hf auth login` et réessayez.</translation>
    </message>
    <message>
        <source>Allow yourself to read {path}, then start Patchlight again.</source>
        <translation>Accordez-vous le droit de lire {path}, puis relancez Patchlight.</translation>
    </message>
    <message>
        <source>Another Patchlight is writing to the archive {name}, so it is open for reading only.</source>
        <translation>Un autre Patchlight écrit dans l’archive {name} ; elle n’est donc ouverte qu’en lecture.</translation>
    </message>
    <message>
        <source>Apache 2.0: free to use for anything.</source>
        <translation>Apache 2.0 : utilisable librement pour tout usage.</translation>
    </message>
    <message>
        <source>Archives that were made with this older version.</source>
        <translation>Les archives créées avec cette version plus ancienne.</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>Better answers than the 260M model, at about three times its time.</source>
        <translation>De meilleures réponses que le modèle 260M, en trois fois plus de temps environ.</translation>
    </message>
    <message>
        <source>Cannot annotate {name}: {reason}.</source>
        <translation>Impossible d’annoter {name} : {reason}.</translation>
    </message>
    <message>
        <source>Cannot look into the folder {name}: {reason}.</source>
        <translation>Impossible de parcourir le dossier {name} : {reason}.</translation>
    </message>
    <message>
        <source>Cannot open {name}: it is a device or a pipe, not a file.</source>
        <translation>Impossible d’ouvrir {name} : c’est un périphérique ou un tube, pas un fichier.</translation>
    </message>
    <message>
        <source>Cannot open {name}: it is empty.</source>
        <translation>Impossible d’ouvrir {name} : le fichier est vide.</translation>
    </message>
    <message>
        <source>Cannot open {name}: it is {what}, not a document Patchlight can read.</source>
        <translation>Impossible d’ouvrir {name} : c’est {what}, pas un document que Patchlight sait lire.</translation>
    </message>
    <message>
        <source>Cannot open {name}: it is {what}.</source>
        <translation>Impossible d’ouvrir {name} : c’est {what}.</translation>
    </message>
    <message>
        <source>Cannot open {name}: its name is not valid.</source>
        <translation>Impossible d’ouvrir {name} : son nom n’est pas valide.</translation>
    </message>
    <message>
        <source>Cannot open {name}: {reason}.</source>
        <translation>Impossible d’ouvrir {name} : {reason}.</translation>
    </message>
    <message>
        <source>Cannot read the settings file {path}: {reason}.</source>
        <translation>Impossible de lire le fichier de réglages {path} : {reason}.</translation>
    </message>
    <message>
        <source>Cannot read {name}: it is not UTF-8 text.</source>
        <translation>Impossible de lire {name} : ce n’est pas du texte UTF-8.</translation>
    </message>
    <message>
        <source>Cannot read {name}: {reason}.</source>
        <translation>Impossible de lire {name} : {reason}.</translation>
    </message>
    <message>
        <source>Cannot show page {page} of {name}: {reason}.</source>
        <translation>Impossible d’afficher la page {page} de {name} : {reason}.</translation>
    </message>
    <message>
        <source>Cannot use {name}: {reason}.</source>
        <translation>Impossible d’utiliser {name} : {reason}.</translation>
    </message>
    <message>
        <source>Cannot write the settings file {path}: {reason}.</source>
        <translation>Impossible d’écrire le fichier de réglages {path} : {reason}.</translation>
    </message>
    <message>
        <source>Cannot write {name}: a chart is a PNG, SVG or PDF file.</source>
        <translation>Impossible d’écrire {name} : un diagramme est un fichier PNG, SVG ou PDF.</translation>
    </message>
    <message>
        <source>Cannot write {name}: a figure is a PNG, SVG or PDF file.</source>
        <translation>Impossible d’écrire {name} : une figure est un fichier PNG, SVG ou PDF.</translation>
    </message>
    <message>
        <source>Cannot write {name}: an annotated copy is a PDF file.</source>
        <translation>Impossible d’écrire {name} : une copie annotée est un fichier PDF.</translation>
    </message>
    <message>
        <source>Cannot write {name}: {reason}.</source>
        <translation>Impossible d’écrire {name} : {reason}.</translation>
    </message>
    <message>
        <source>Cannot write {path}: {reason}.</source>
        <translation>Impossible d’écrire {path} : {reason}.</translation>
    </message>
    <message>
        <source>Check the disk that holds {path}.</source>
        <translation>Vérifiez le disque qui contient {path}.</translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translation>Vérifiez l’orthographe.</translation>
    </message>
    <message>
        <source>Choose a folder whose name ends in .patchlight.</source>
        <translation>Choisissez un dossier dont le nom se termine par .patchlight.</translation>
    </message>
    <message>
        <source>Choose a model, or search by keyword.</source>
        <translation>Choisissez un modèle, ou cherchez par mot-clé.</translation>
    </message>
    <message>
        <source>Choose a smaller model.</source>
        <translation>Choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>Choose another name, or say --force to replace it.</source>
        <translation>Choisissez un autre nom, ou indiquez --force pour le remplacer.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Choose the tags first.</source>
        <translation>Choisissez d’abord les étiquettes.</translation>
    </message>
    <message>
        <source>Close it there and try again; nothing was written here.</source>
        <translation>Fermez-la là-bas et réessayez ; rien n’a été écrit ici.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller model, then resume; what was encoded is kept.</source>
        <translation>Fermez d’autres programmes ou choisissez un modèle plus petit, puis reprenez ; ce qui a été encodé est conservé.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model or a lower detail.</source>
        <translation>Fermez d’autres programmes, ou choisissez un modèle plus petit ou moins de détail.</translation>
    </message>
    <message>
        <source>Copy the folder to a place that can be written, and open it there.</source>
        <translation>Copiez le dossier là où l’on peut écrire, et ouvrez-le à cet endroit.</translation>
    </message>
    <message>
        <source>Document {number} is not in the archive {archive} any more.</source>
        <translation>Le document {number} n’est plus dans l’archive {archive}.</translation>
    </message>
    <message>
        <source>Draw the box somewhere else.</source>
        <translation>Tracez le cadre ailleurs.</translation>
    </message>
    <message>
        <source>Each line is a JSON object such as {&quot;qid&quot;: &quot;q1&quot;, &quot;query&quot;: &quot;annual rainfall&quot;}.</source>
        <translation>Chaque ligne est un objet JSON tel que {&quot;qid&quot;: &quot;q1&quot;, &quot;query&quot;: &quot;annual rainfall&quot;}.</translation>
    </message>
    <message>
        <source>End its name in .pdf.</source>
        <translation>Terminez son nom par .pdf.</translation>
    </message>
    <message>
        <source>End its name in .png.</source>
        <translation>Terminez son nom par .png.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>English pages on a machine with little memory.</source>
        <translation>Les pages en anglais sur une machine avec peu de mémoire.</translation>
    </message>
    <message>
        <source>English; its base model read many languages</source>
        <translation>Anglais ; son modèle de base lisait beaucoup de langues</translation>
    </message>
    <message>
        <source>Enter its password.</source>
        <translation>Saisissez son mot de passe.</translation>
    </message>
    <message>
        <source>Everything lies where it should.</source>
        <translation>Tout est à sa place.</translation>
    </message>
    <message>
        <source>Export the model again.</source>
        <translation>Exportez à nouveau le modèle.</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Finding words on pages and scans at once, on any machine, with no download.</source>
        <translation>Trouve tout de suite des mots sur les pages et les numérisations, sur toute machine, sans téléchargement.</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Free some space, or set HF_HOME to a folder on another disk.</source>
        <translation>Libérez de l’espace, ou faites pointer HF_HOME vers un dossier d’un autre disque.</translation>
    </message>
    <message>
        <source>Free some space, then resume; nothing that was encoded is lost.</source>
        <translation>Libérez de l’espace, puis reprenez ; rien de ce qui a été encodé n’est perdu.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libérez de l’espace.</translation>
    </message>
    <message>
        <source>Gemma terms of use: free to use, also commercially, but bound by Google&apos;s list of prohibited uses, which must be passed on with the model.</source>
        <translation>Conditions d’utilisation de Gemma : utilisation libre, même commerciale, mais soumise à la liste d’usages interdits de Google, à transmettre avec le modèle.</translation>
    </message>
    <message>
        <source>Going online is switched off.</source>
        <translation>L’accès au réseau est désactivé.</translation>
    </message>
    <message>
        <source>Hard questions on a machine with a graphics card or 32 GB of memory.</source>
        <translation>Les questions difficiles sur une machine avec carte graphique ou 32 Go de mémoire.</translation>
    </message>
    <message>
        <source>Index the documents again with the model that is here, or choose another one.</source>
        <translation>Indexez à nouveau les documents avec le modèle présent, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Install Patchlight again to restore it.</source>
        <translation>Réinstallez Patchlight pour le rétablir.</translation>
    </message>
    <message>
        <source>Install the newest Patchlight to open it.</source>
        <translation>Installez le Patchlight le plus récent pour l’ouvrir.</translation>
    </message>
    <message>
        <source>It came from a folder or an exported file: `patchlight models add` takes that again.</source>
        <translation>Il venait d’un dossier ou d’un fichier exporté : `patchlight models add` le reprend.</translation>
    </message>
    <message>
        <source>It reads Latin, Greek and Cyrillic; add a multilingual model for other scripts.</source>
        <translation>Il lit le latin, le grec et le cyrillique ; ajoutez un modèle multilingue pour d’autres écritures.</translation>
    </message>
    <message>
        <source>It was in {folder}. Put it back or plug its drive in, and try again.</source>
        <translation>Elle était dans {folder}. Remettez-la ou branchez son disque, puis réessayez.</translation>
    </message>
    <message>
        <source>It was looked for in {folder}.</source>
        <translation>Elle a été cherchée dans {folder}.</translation>
    </message>
    <message>
        <source>Its files may be damaged.</source>
        <translation>Ses fichiers sont peut-être endommagés.</translation>
    </message>
    <message>
        <source>Latin, Greek and Cyrillic script</source>
        <translation>Écritures latine, grecque et cyrillique</translation>
    </message>
    <message>
        <source>Line {number} of {name} was left out: {reason}.</source>
        <translation>La ligne {number} de {name} a été laissée de côté : {reason}.</translation>
    </message>
    <message>
        <source>MIT: free to use for anything.</source>
        <translation>MIT : utilisable librement pour tout usage.</translation>
    </message>
    <message>
        <source>Make room on the disk and go on; everything encoded so far is safe.</source>
        <translation>Faites de la place sur le disque et continuez ; tout ce qui est déjà encodé est en sécurité.</translation>
    </message>
    <message>
        <source>Many languages</source>
        <translation>Beaucoup de langues</translation>
    </message>
    <message>
        <source>More than one document is called {name}.</source>
        <translation>Plusieurs documents se nomment {name}.</translation>
    </message>
    <message>
        <source>Name one by its path: {where}.</source>
        <translation>Désignez-en un par son chemin : {where}.</translation>
    </message>
    <message>
        <source>No archive is open.</source>
        <translation>Aucune archive n’est ouverte.</translation>
    </message>
    <message>
        <source>No model is known as “{spec}”.</source>
        <translation>Aucun modèle n’est connu sous le nom « {spec} ».</translation>
    </message>
    <message>
        <source>No page of this archive was read by {model} yet.</source>
        <translation>Aucune page de cette archive n’a encore été lue par {model}.</translation>
    </message>
    <message>
        <source>None of these pages has a text layer, so keywords find nothing here.</source>
        <translation>Aucune de ces pages n’a de couche de texte ; les mots-clés n’y trouvent donc rien.</translation>
    </message>
    <message>
        <source>Not stated.</source>
        <translation>Non indiqué.</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Ouvrez-la à nouveau.</translation>
    </message>
    <message>
        <source>Open it anew to work with what is in {folder} now; nothing was changed there.</source>
        <translation>Rouvrez-la pour travailler avec ce qui est maintenant dans {folder} ; rien n’y a été modifié.</translation>
    </message>
    <message>
        <source>Open it once where it can be written.</source>
        <translation>Ouvrez-la une fois là où l’on peut y écrire.</translation>
    </message>
    <message>
        <source>Open it, or choose another name.</source>
        <translation>Ouvrez-la, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Open or make one first.</source>
        <translation>Ouvrez-en ou créez-en une d’abord.</translation>
    </message>
    <message>
        <source>Page {page} of document {number} is not in the archive {archive} any more.</source>
        <translation>La page {page} du document {number} n’est plus dans l’archive {archive}.</translation>
    </message>
    <message>
        <source>Patchlight reads PDF files and images.</source>
        <translation>Patchlight lit les fichiers PDF et les images.</translation>
    </message>
    <message>
        <source>Point at something that is printed there.</source>
        <translation>Désignez quelque chose qui y est imprimé.</translation>
    </message>
    <message>
        <source>Reinstalling Patchlight may help.</source>
        <translation>Réinstaller Patchlight peut aider.</translation>
    </message>
    <message>
        <source>Save it as PDF first.</source>
        <translation>Enregistrez-le d’abord en PDF.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>Scores differ from the formula by {formula:.1e} of the score, from the model&apos;s own processor by {processor:.1e}.</source>
        <translation>Les scores s’écartent de la formule de {formula:.1e} du score, du processeur propre au modèle de {processor:.1e}.</translation>
    </message>
    <message>
        <source>Scores differ from the formula by {formula:.1e} of the score.</source>
        <translation>Les scores s’écartent de la formule de {formula:.1e} du score.</translation>
    </message>
    <message>
        <source>Search again, or by keyword.</source>
        <translation>Cherchez à nouveau, ou par mot-clé.</translation>
    </message>
    <message>
        <source>Search by keyword, or choose a model that knows this script.</source>
        <translation>Cherchez par mot-clé, ou choisissez un modèle qui connaît cette écriture.</translation>
    </message>
    <message>
        <source>Something unexpected happened: {error}.</source>
        <translation>Un événement inattendu s’est produit : {error}.</translation>
    </message>
    <message>
        <source>Supported are ColPali, ColQwen2, ColModernVBERT and NeoMME checkpoints for transformers, and adapters of them, of ColQwen2.5 and of ColSmol, in the safetensors format.</source>
        <translation>Sont pris en charge les checkpoints ColPali, ColQwen2, ColModernVBERT et NeoMME pour transformers, et leurs adaptateurs ainsi que ceux de ColQwen2.5 et de ColSmol, au format safetensors.</translation>
    </message>
    <message>
        <source>Supported are LoRA adapters, in the safetensors format, of ColPali, ColQwen2, ColModernVBERT and NeoMME checkpoints for transformers, and of the bases of ColQwen2, ColQwen2.5 and ColSmol.</source>
        <translation>Sont pris en charge les adaptateurs LoRA, au format safetensors, des checkpoints ColPali, ColQwen2, ColModernVBERT et NeoMME pour transformers, et des bases de ColQwen2, ColQwen2.5 et ColSmol.</translation>
    </message>
    <message>
        <source>The Hub has no model named {spec}.</source>
        <translation>Le Hub n’a pas de modèle nommé {spec}.</translation>
    </message>
    <message>
        <source>The Reader is part of Patchlight and cannot be removed.</source>
        <translation>Le Reader fait partie de Patchlight et ne peut pas être retiré.</translation>
    </message>
    <message>
        <source>The adapter {spec} does not fit its base {base}: {name} has no place there.</source>
        <translation>L’adaptateur {spec} ne convient pas à sa base {base} : {name} n’y a pas de place.</translation>
    </message>
    <message>
        <source>The adapter {spec} has {parts}, which Patchlight does not support.</source>
        <translation>L’adaptateur {spec} contient {parts}, ce que Patchlight ne prend pas en charge.</translation>
    </message>
    <message>
        <source>The adapter {spec} is empty.</source>
        <translation>L’adaptateur {spec} est vide.</translation>
    </message>
    <message>
        <source>The adapter {spec} is of the kind {kind}, which Patchlight does not support.</source>
        <translation>L’adaptateur {spec} est du type {kind}, que Patchlight ne prend pas en charge.</translation>
    </message>
    <message>
        <source>The archive is closed.</source>
        <translation>L’archive est fermée.</translation>
    </message>
    <message>
        <source>The archive this was meant for is not open any more.</source>
        <translation>L’archive concernée n’est plus ouverte.</translation>
    </message>
    <message>
        <source>The archive {name} can only be read.</source>
        <translation>L’archive {name} ne peut qu’être lue.</translation>
    </message>
    <message>
        <source>The archive {name} cannot be used: {reason}.</source>
        <translation>L’archive {name} ne peut pas être utilisée : {reason}.</translation>
    </message>
    <message>
        <source>The archive {name} cannot grow: there is no space left for it on the disk.</source>
        <translation>L’archive {name} ne peut pas grandir : il n’y a plus de place sur le disque.</translation>
    </message>
    <message>
        <source>The archive {name} does not exist.</source>
        <translation>L’archive {name} n’existe pas.</translation>
    </message>
    <message>
        <source>The archive {name} has been closed.</source>
        <translation>L’archive {name} a été fermée.</translation>
    </message>
    <message>
        <source>The archive {name} is not there any more.</source>
        <translation>L’archive {name} n’est plus là.</translation>
    </message>
    <message>
        <source>The archive {name} was never finished. {reason}</source>
        <translation>L’archive {name} n’a jamais été achevée. {reason}</translation>
    </message>
    <message>
        <source>The archive {name} was not closed before it became read-only; part of it cannot be read.</source>
        <translation>L’archive {name} n’a pas été fermée avant de passer en lecture seule ; une partie n’est pas lisible.</translation>
    </message>
    <message>
        <source>The archive {name} was opened for reading only.</source>
        <translation>L’archive {name} a été ouverte en lecture seule.</translation>
    </message>
    <message>
        <source>The archive {name} was replaced by another one while it was open.</source>
        <translation>L’archive {name} a été remplacée par une autre pendant qu’elle était ouverte.</translation>
    </message>
    <message>
        <source>The archive {name} was replaced while it was open, and another Patchlight is writing to it now.</source>
        <translation>L’archive {name} a été remplacée pendant qu’elle était ouverte, et un autre Patchlight y écrit maintenant.</translation>
    </message>
    <message>
        <source>The archive {name} was written by a newer Patchlight (format {version}; this one reads up to {newest}).</source>
        <translation>L’archive {name} a été écrite par un Patchlight plus récent (format {version} ; celui-ci lit jusqu’à {newest}).</translation>
    </message>
    <message>
        <source>The best choice for a laptop without a graphics card: many languages, the finest heatmaps.</source>
        <translation>Le meilleur choix pour un portable sans carte graphique : beaucoup de langues, les cartes de chaleur les plus fines.</translation>
    </message>
    <message>
        <source>The built-in Reader cannot read the script of “{word}”.</source>
        <translation>Le Reader intégré ne sait pas lire l’écriture de « {word} ».</translation>
    </message>
    <message>
        <source>The built-in model&apos;s file {name} cannot be read: {reason}.</source>
        <translation>Le fichier {name} du modèle intégré ne peut pas être lu : {reason}.</translation>
    </message>
    <message>
        <source>The built-in model&apos;s file {name} is damaged.</source>
        <translation>Le fichier {name} du modèle intégré est endommagé.</translation>
    </message>
    <message>
        <source>The built-in model&apos;s file {name} is missing.</source>
        <translation>Le fichier {name} du modèle intégré manque.</translation>
    </message>
    <message>
        <source>The built-in model&apos;s file {name} is of another version of Patchlight.</source>
        <translation>Le fichier {name} du modèle intégré est d’une autre version de Patchlight.</translation>
    </message>
    <message>
        <source>The catalog of the archive {name} is damaged ({reason}).</source>
        <translation>Le catalogue de l’archive {name} est endommagé ({reason}).</translation>
    </message>
    <message>
        <source>The config.json of {spec} cannot be read.</source>
        <translation>Le config.json de {spec} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The details are in Patchlight&apos;s log file.</source>
        <translation>Les détails sont dans le journal de Patchlight.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>The disk is nearly full; encoding stops when it is.</source>
        <translation>Le disque est presque plein ; l’encodage s’arrêtera quand il le sera.</translation>
    </message>
    <message>
        <source>The document cannot be restored: the archive has been compacted since.</source>
        <translation>Le document ne peut pas être rétabli : l’archive a été compactée depuis.</translation>
    </message>
    <message>
        <source>The download of {spec} broke off: {reason}.</source>
        <translation>Le téléchargement de {spec} s’est interrompu : {reason}.</translation>
    </message>
    <message>
        <source>The files of the model {name} are damaged or do not fit together.</source>
        <translation>Les fichiers du modèle {name} sont endommagés ou ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>The folder {name} cannot be written to, so the archive is open for reading only.</source>
        <translation>On ne peut pas écrire dans le dossier {name} ; l’archive n’est donc ouverte qu’en lecture.</translation>
    </message>
    <message>
        <source>The model cannot read page {page} of {name}: {reason}.</source>
        <translation>Le modèle ne peut pas lire la page {page} de {name} : {reason}.</translation>
    </message>
    <message>
        <source>The model cannot read {words}; it searched for the rest of the query.</source>
        <translation>Le modèle ne peut pas lire {words} ; il a cherché le reste de la requête.</translation>
    </message>
    <message>
        <source>The model has been closed.</source>
        <translation>Le modèle a été fermé.</translation>
    </message>
    <message>
        <source>The model has not read this page yet.</source>
        <translation>Le modèle n’a pas encore lu cette page.</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be copied: {reason}.</source>
        <translation>Le modèle dans {folder} ne peut pas être copié : {reason}.</translation>
    </message>
    <message>
        <source>The model sees nothing at this place.</source>
        <translation>Le modèle ne voit rien à cet endroit.</translation>
    </message>
    <message>
        <source>The model sees nothing on page {page} of {name}.</source>
        <translation>Le modèle ne voit rien sur la page {page} de {name}.</translation>
    </message>
    <message>
        <source>The model {model} cannot read {words}.</source>
        <translation>Le modèle {model} ne peut pas lire {words}.</translation>
    </message>
    <message>
        <source>The model {name} cannot be loaded: {reason}.</source>
        <translation>Le modèle {name} ne peut pas être chargé : {reason}.</translation>
    </message>
    <message>
        <source>The model {name} ended unexpectedly on one page after another: {reason}.</source>
        <translation>Le modèle {name} s’est arrêté inopinément page après page : {reason}.</translation>
    </message>
    <message>
        <source>The model {name} ended unexpectedly.</source>
        <translation>Le modèle {name} s’est arrêté inopinément.</translation>
    </message>
    <message>
        <source>The model {name} gives no numbers.</source>
        <translation>Le modèle {name} ne donne pas de nombres.</translation>
    </message>
    <message>
        <source>The model {spec} cannot be loaded: {reason}.</source>
        <translation>Le modèle {spec} ne peut pas être chargé : {reason}.</translation>
    </message>
    <message>
        <source>The model {spec} cannot be removed: {reason}.</source>
        <translation>Le modèle {spec} ne peut pas être retiré : {reason}.</translation>
    </message>
    <message>
        <source>The model {spec} cannot be started: {reason}.</source>
        <translation>Le modèle {spec} ne peut pas être démarré : {reason}.</translation>
    </message>
    <message>
        <source>The model {spec} is incomplete: {file} is missing.</source>
        <translation>Le modèle {spec} est incomplet : {file} manque.</translation>
    </message>
    <message>
        <source>The model {spec} is not on this machine.</source>
        <translation>Le modèle {spec} n’est pas sur cette machine.</translation>
    </message>
    <message>
        <source>The page renderer does not start.</source>
        <translation>Le moteur de rendu des pages ne démarre pas.</translation>
    </message>
    <message>
        <source>The page renderer does not start: {reason}.</source>
        <translation>Le moteur de rendu des pages ne démarre pas : {reason}.</translation>
    </message>
    <message>
        <source>The page renderer has been closed.</source>
        <translation>Le moteur de rendu des pages a été fermé.</translation>
    </message>
    <message>
        <source>The pages were read by {model}, and only {other} is on this machine.</source>
        <translation>Les pages ont été lues par {model}, et seul {other} est sur cette machine.</translation>
    </message>
    <message>
        <source>The publisher of {spec} asks for agreement to its terms first.</source>
        <translation>L’éditeur de {spec} demande d’abord d’accepter ses conditions.</translation>
    </message>
    <message>
        <source>The query is empty.</source>
        <translation>La requête est vide.</translation>
    </message>
    <message>
        <source>The reference of the field: a fixed grid of 32 x 32 patches; needs a graphics card.</source>
        <translation>La référence du domaine : une grille fixe de 32 x 32 cases ; demande une carte graphique.</translation>
    </message>
    <message>
        <source>The score differs from the formula by {off:.1e} of it.</source>
        <translation>Le score s’écarte de la formule de {off:.1e} de celui-ci.</translation>
    </message>
    <message>
        <source>The score is not the processor&apos;s own: {off:.1e} of it off.</source>
        <translation>Le score n’est pas celui du processeur : il s’en écarte de {off:.1e}.</translation>
    </message>
    <message>
        <source>The setting “{key}” in {path} is unknown; it is kept, but does nothing.</source>
        <translation>Le réglage « {key} » dans {path} est inconnu ; il est conservé, mais sans effet.</translation>
    </message>
    <message>
        <source>The setting “{key}” in {path} must be {kind}; the default {default} is used.</source>
        <translation>Le réglage « {key} » dans {path} doit être {kind} ; la valeur par défaut {default} est utilisée.</translation>
    </message>
    <message>
        <source>The settings file {path} is broken and was left aside: {reason}.</source>
        <translation>Le fichier de réglages {path} est défectueux et a été laissé de côté : {reason}.</translation>
    </message>
    <message>
        <source>The shortcut “{id}” in {path} must be a list of texts in quotes.</source>
        <translation>Le raccourci « {id} » dans {path} doit être une liste de textes entre guillemets.</translation>
    </message>
    <message>
        <source>The tokenizer of {name} does not know the marks of page tiles.</source>
        <translation>Le tokenizer de {name} ne connaît pas les marques des tuiles de page.</translation>
    </message>
    <message>
        <source>The vectors of page {page} of {name} are damaged: {reason}.</source>
        <translation>Les vecteurs de la page {page} de {name} sont endommagés : {reason}.</translation>
    </message>
    <message>
        <source>The weight index of {spec} cannot be read.</source>
        <translation>L’index des poids de {spec} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The weights of the model {name} are not complete.</source>
        <translation>Les poids du modèle {name} ne sont pas complets.</translation>
    </message>
    <message>
        <source>The {file} of {spec} cannot be read.</source>
        <translation>Le fichier {file} de {spec} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The {tokens} patches of {name} form no square grid.</source>
        <translation>Les {tokens} cases de {name} ne forment pas une grille carrée.</translation>
    </message>
    <message>
        <source>There are no vectors of the model {model} for page {page} of {name}.</source>
        <translation>Il n’y a pas de vecteurs du modèle {model} pour la page {page} de {name}.</translation>
    </message>
    <message>
        <source>There is no document called {name} in the archive {archive}.</source>
        <translation>Il n’y a pas de document nommé {name} dans l’archive {archive}.</translation>
    </message>
    <message>
        <source>There is no model to search with.</source>
        <translation>Il n’y a pas de modèle pour chercher.</translation>
    </message>
    <message>
        <source>There is no patch to mark: no word of the query was found on the page itself.</source>
        <translation>Il n’y a pas de case à marquer : aucun mot de la requête n’a été trouvé sur la page même.</translation>
    </message>
    <message>
        <source>There is no tag “{tag}”.</source>
        <translation>Il n’y a pas d’étiquette « {tag} ».</translation>
    </message>
    <message>
        <source>There is no word to search for.</source>
        <translation>Il n’y a aucun mot à chercher.</translation>
    </message>
    <message>
        <source>There is not enough memory to encode a page with {name} ({reason}).</source>
        <translation>Il n’y a pas assez de mémoire pour encoder une page avec {name} ({reason}).</translation>
    </message>
    <message>
        <source>There is not enough memory to load the model {name}.</source>
        <translation>Il n’y a pas assez de mémoire pour charger le modèle {name}.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk for {spec}.</source>
        <translation>Il n’y a pas assez de place sur le disque pour {spec}.</translation>
    </message>
    <message>
        <source>There is nothing in this region that the model can see.</source>
        <translation>Il n’y a rien dans cette zone que le modèle puisse voir.</translation>
    </message>
    <message>
        <source>These pages were read by another version of the Reader; they are found once encoded anew.</source>
        <translation>Ces pages ont été lues par une autre version du Reader ; elles seront trouvées une fois encodées à nouveau.</translation>
    </message>
    <message>
        <source>These pages were read by {others}, not by {model}; index them with this model to search with it.</source>
        <translation>Ces pages ont été lues par {others}, pas par {model} ; indexez-les avec ce modèle pour chercher avec lui.</translation>
    </message>
    <message>
        <source>These vectors were made by {model}, and only {other} is here.</source>
        <translation>Ces vecteurs viennent de {model}, et seul {other} est présent.</translation>
    </message>
    <message>
        <source>This archive can only be read.</source>
        <translation>Cette archive ne peut qu’être lue.</translation>
    </message>
    <message>
        <source>This archive holds no documents yet.</source>
        <translation>Cette archive ne contient encore aucun document.</translation>
    </message>
    <message>
        <source>Try a smaller model.</source>
        <translation>Essayez un modèle plus petit.</translation>
    </message>
    <message>
        <source>Try again; what arrived is kept.</source>
        <translation>Réessayez ; ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>Try another password.</source>
        <translation>Essayez un autre mot de passe.</translation>
    </message>
    <message>
        <source>Type a word to search for.</source>
        <translation>Tapez un mot à chercher.</translation>
    </message>
    <message>
        <source>Type at least one letter or digit.</source>
        <translation>Tapez au moins une lettre ou un chiffre.</translation>
    </message>
    <message>
        <source>Type at least one letter.</source>
        <translation>Tapez au moins une lettre.</translation>
    </message>
    <message>
        <source>Unpack it, and add the folder.</source>
        <translation>Décompressez-le, et ajoutez le dossier.</translation>
    </message>
    <message>
        <source>Unset HF_HUB_OFFLINE to download models.</source>
        <translation>Retirez HF_HUB_OFFLINE pour télécharger des modèles.</translation>
    </message>
    <message>
        <source>Update Patchlight.</source>
        <translation>Mettez Patchlight à jour.</translation>
    </message>
    <message>
        <source>Use 1024, 1536 or 2048.</source>
        <translation>Utilisez 1024, 1536 ou 2048.</translation>
    </message>
    <message>
        <source>Verify the archive with repair, and index the document again.</source>
        <translation>Vérifiez l’archive avec réparation, et indexez à nouveau le document.</translation>
    </message>
    <message>
        <source>Verify the archive; if that does not help, index the documents into a new one.</source>
        <translation>Vérifiez l’archive ; si cela n’aide pas, indexez les documents dans une nouvelle.</translation>
    </message>
    <message>
        <source>You do not have permission to read the built-in model&apos;s file {name}.</source>
        <translation>Vous n’avez pas la permission de lire le fichier {name} du modèle intégré.</translation>
    </message>
    <message>
        <source>`patchlight eval` measures where it points.</source>
        <translation>`patchlight eval` mesure où il pointe.</translation>
    </message>
    <message>
        <source>`patchlight models add {spec}` adds it.</source>
        <translation>`patchlight models add {spec}` l’ajoute.</translation>
    </message>
    <message>
        <source>`patchlight models add {spec}` gets both.</source>
        <translation>`patchlight models add {spec}` récupère les deux.</translation>
    </message>
    <message>
        <source>`patchlight models add {spec}` gets it.</source>
        <translation>`patchlight models add {spec}` le récupère.</translation>
    </message>
    <message>
        <source>`patchlight models export` makes one; any other checkpoint is added as a folder.</source>
        <translation>`patchlight models export` en crée un ; tout autre checkpoint s’ajoute comme dossier.</translation>
    </message>
    <message>
        <source>`patchlight models` lists the models that can be used.</source>
        <translation>`patchlight models` énumère les modèles utilisables.</translation>
    </message>
    <message>
        <source>a DjVu document</source>
        <translation>un document DjVu</translation>
    </message>
    <message>
        <source>a HEIC image</source>
        <translation>une image HEIC</translation>
    </message>
    <message>
        <source>a PostScript file</source>
        <translation>un fichier PostScript</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>une archive ZIP</translation>
    </message>
    <message>
        <source>a compressed archive</source>
        <translation>une archive compressée</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>une base de données</translation>
    </message>
    <message>
        <source>a folder is where one of its files should be</source>
        <translation>un dossier se trouve là où devrait être un de ses fichiers</translation>
    </message>
    <message>
        <source>a list of texts in quotes</source>
        <translation>une liste de textes entre guillemets</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a part of its path is no folder</source>
        <translation>une partie de son chemin n’est pas un dossier</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programme</translation>
    </message>
    <message>
        <source>a sound recording</source>
        <translation>un enregistrement sonore</translation>
    </message>
    <message>
        <source>a table of lists</source>
        <translation>un tableau de listes</translation>
    </message>
    <message>
        <source>a target has no box of four numbers</source>
        <translation>une cible n’a pas de cadre de quatre nombres</translation>
    </message>
    <message>
        <source>a target has no page</source>
        <translation>une cible n’a pas de page</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>une vidéo</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>une page web</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>an RTF text</source>
        <translation>un texte RTF</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>un dessin SVG</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>un fichier XML</translation>
    </message>
    <message>
        <source>an office document</source>
        <translation>un document bureautique</translation>
    </message>
    <message>
        <source>an office document of an old format</source>
        <translation>un document bureautique d’un ancien format</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>un autre programme l’utilise</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>entre {low} et {high}</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>couvert</translation>
    </message>
    <message>
        <source>grids</source>
        <translation>grilles</translation>
    </message>
    <message>
        <source>it has no pages</source>
        <translation>il n’a pas de pages</translation>
    </message>
    <message>
        <source>it has no qid</source>
        <translation>elle n’a pas de qid</translation>
    </message>
    <message>
        <source>it has no query</source>
        <translation>elle n’a pas de requête</translation>
    </message>
    <message numerus="yes">
        <source>it has {n} pages</source>
        <translation>
            <numerusform>il a {n} page</numerusform>
            <numerusform>il a {n} pages</numerusform>
        </translation>
    </message>
    <message>
        <source>it holds files that are no part of a model</source>
        <translation>il contient des fichiers étrangers à un modèle</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>il est endommagé</translation>
    </message>
    <message>
        <source>it is damaged beyond repair, or not a PDF</source>
        <translation>il est irrémédiablement endommagé, ou n’est pas un PDF</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>il est imbriqué trop profondément</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>ce n’est pas du JSON</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>ce n’est pas du texte UTF-8</translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation>ce n’est pas un objet</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>il n’est pas là</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>il n’est plus là</translation>
    </message>
    <message>
        <source>it is protected in a way that Patchlight does not know</source>
        <translation>il est protégé d’une manière que Patchlight ne connaît pas</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>il s’y trouve déjà</translation>
    </message>
    <message>
        <source>it made the page renderer crash</source>
        <translation>il a fait planter le moteur de rendu</translation>
    </message>
    <message>
        <source>it needs a password</source>
        <translation>il demande un mot de passe</translation>
    </message>
    <message>
        <source>it needs more memory than it may use</source>
        <translation>il demande plus de mémoire qu’il ne peut en utiliser</translation>
    </message>
    <message>
        <source>it needs more memory than it may use ({size:.2g} GB)</source>
        <translation>il demande plus de mémoire qu’il ne peut en utiliser ({size:.2g} Go)</translation>
    </message>
    <message>
        <source>it refers to itself in a circle</source>
        <translation>il renvoie à lui-même en boucle</translation>
    </message>
    <message>
        <source>it took longer than {seconds:g} seconds</source>
        <translation>cela a pris plus de {seconds:g} secondes</translation>
    </message>
    <message>
        <source>its block does not say that it is this page&apos;s</source>
        <translation>son bloc ne se dit pas celui de cette page</translation>
    </message>
    <message>
        <source>its checksum does not match</source>
        <translation>sa somme de contrôle ne correspond pas</translation>
    </message>
    <message>
        <source>its doc is not a file name</source>
        <translation>doc n’est pas un nom de fichier</translation>
    </message>
    <message>
        <source>its drive can only be read</source>
        <translation>son lecteur est en lecture seule</translation>
    </message>
    <message>
        <source>its drive does not answer</source>
        <translation>son lecteur ne répond pas</translation>
    </message>
    <message>
        <source>its drive reports an error</source>
        <translation>son lecteur signale une erreur</translation>
    </message>
    <message>
        <source>its further documents are not a list of objects with doc and pages</source>
        <translation>les autres documents ne sont pas une liste d’objets avec doc et pages</translation>
    </message>
    <message>
        <source>its layout cannot be read</source>
        <translation>sa disposition ne peut pas être lue</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>ses liens tournent en rond</translation>
    </message>
    <message>
        <source>its list of contents cannot be read</source>
        <translation>sa liste de contenu ne peut pas être lue</translation>
    </message>
    <message>
        <source>its list of contents is not what it holds</source>
        <translation>sa liste de contenu ne correspond pas à ce qu’il contient</translation>
    </message>
    <message>
        <source>its name does not tell its contents</source>
        <translation>son nom ne correspond pas à son contenu</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>son nom est trop long</translation>
    </message>
    <message>
        <source>its owner does not allow notes to be added</source>
        <translation>son propriétaire n’autorise pas l’ajout de notes</translation>
    </message>
    <message>
        <source>its pages are not a list of numbers from 1</source>
        <translation>pages n’est pas une liste de nombres à partir de 1</translation>
    </message>
    <message>
        <source>its process ended unexpectedly</source>
        <translation>son processus s’est arrêté inopinément</translation>
    </message>
    <message>
        <source>its qid holds a tab or a line break</source>
        <translation>qid contient une tabulation ou un saut de ligne</translation>
    </message>
    <message>
        <source>its segment is missing</source>
        <translation>son segment manque</translation>
    </message>
    <message>
        <source>its tags are not a list of words</source>
        <translation>tags n’est pas une liste de mots</translation>
    </message>
    <message>
        <source>its targets are not a list</source>
        <translation>targets n’est pas une liste</translation>
    </message>
    <message>
        <source>its {width:,} × {height:,} pixels are too many for the memory it may use</source>
        <translation>{width:,} × {height:,} pixels sont trop pour la mémoire qu’il peut utiliser</translation>
    </message>
    <message>
        <source>marks found</source>
        <translation>marques trouvées</translation>
    </message>
    <message>
        <source>memory ran out</source>
        <translation>la mémoire a manqué</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>not a PDF or an image</source>
        <translation>ni un PDF ni une image</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>off the page</source>
        <translation>hors de la page</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>l’un de {choices}</translation>
    </message>
    <message>
        <source>page</source>
        <translation>page</translation>
    </message>
    <message>
        <source>passage</source>
        <translation>passage</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>du texte brut</translation>
    </message>
    <message>
        <source>region on page {page}</source>
        <translation>zone de la page {page}</translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation>du texte entre guillemets</translation>
    </message>
    <message>
        <source>the end of its segment is missing</source>
        <translation>la fin de son segment manque</translation>
    </message>
    <message>
        <source>the model crashed</source>
        <translation>le modèle a planté</translation>
    </message>
    <message>
        <source>the model&apos;s own tokens</source>
        <translation>les tokens propres au modèle</translation>
    </message>
    <message>
        <source>the page is damaged</source>
        <translation>la page est endommagée</translation>
    </message>
    <message>
        <source>the password is wrong</source>
        <translation>le mot de passe est faux</translation>
    </message>
    <message>
        <source>the picture is cut short</source>
        <translation>l’image est tronquée</translation>
    </message>
    <message>
        <source>the picture is damaged, or an unusual kind of {format}</source>
        <translation>l’image est endommagée, ou d’un type inhabituel de {format}</translation>
    </message>
    <message>
        <source>the picture is too large for the memory it may use</source>
        <translation>l’image est trop grande pour la mémoire qu’elle peut utiliser</translation>
    </message>
    <message>
        <source>the qid {qid} is there twice</source>
        <translation>la qid {qid} figure deux fois</translation>
    </message>
    <message>
        <source>the system says “{words}”</source>
        <translation>le système dit « {words} »</translation>
    </message>
    <message>
        <source>there is no space left for it on the disk</source>
        <translation>il n’y a plus de place pour lui sur le disque</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>il n’y a ni fichier ni dossier de ce nom</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>la mémoire ne suffit pas</translation>
    </message>
    <message>
        <source>this installation cannot decode {format} images</source>
        <translation>cette installation ne sait pas décoder les images {format}</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>trop de fichiers sont ouverts</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>vectors</source>
        <translation>vecteurs</translation>
    </message>
    <message>
        <source>worst centre error</source>
        <translation>pire écart du centre</translation>
    </message>
    <message>
        <source>you do not have permission for it</source>
        <translation>vous n’en avez pas la permission</translation>
    </message>
    <message>
        <source>you do not have permission to read it</source>
        <translation>vous n’avez pas le droit de le lire</translation>
    </message>
    <message>
        <source>{error:.2f} patch</source>
        <translation>{error:.2f} patch</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} ne peut pas être lu : {reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be unpacked: {reason}.</source>
        <translation>{file} ne peut pas être décompressé : {reason}.</translation>
    </message>
    <message>
        <source>{file} is damaged: {reason}.</source>
        <translation>{file} est endommagé : {reason}.</translation>
    </message>
    <message>
        <source>{file} is not a model that Patchlight exported, or it is damaged.</source>
        <translation>{file} n’est pas un modèle exporté par Patchlight, ou il est endommagé.</translation>
    </message>
    <message>
        <source>{file} is not a model that Patchlight exported.</source>
        <translation>{file} n’est pas un modèle exporté par Patchlight.</translation>
    </message>
    <message>
        <source>{file} of {spec} arrived damaged.</source>
        <translation>{file} de {spec} est arrivé endommagé.</translation>
    </message>
    <message>
        <source>{file} was exported by a newer Patchlight.</source>
        <translation>{file} a été exporté par un Patchlight plus récent.</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} sur {all}</translation>
    </message>
    <message>
        <source>{model} gives vectors only to what it reads, so that marks cannot check it.</source>
        <translation>{model} ne donne de vecteurs qu’à ce qu’il lit ; des marques ne peuvent donc pas le vérifier.</translation>
    </message>
    <message>
        <source>{most} and {last}</source>
        <translation>{most} et {last}</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} more files could not be taken.</source>
        <translation>
            <numerusform>{n:,} autre fichier n’a pas pu être pris.</numerusform>
            <numerusform>{n:,} autres fichiers n’ont pas pu être pris.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} pages are not encoded yet and were not searched.</source>
        <translation>
            <numerusform>{n:,} page n’est pas encore encodée et n’a pas été cherchée.</numerusform>
            <numerusform>{n:,} pages ne sont pas encore encodées et n’ont pas été cherchées.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} disappeared while it was being read, so the rest of its pages were left out.</source>
        <translation>{name} a disparu pendant la lecture ; ses autres pages ont été laissées de côté.</translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation>{name} existe déjà.</translation>
    </message>
    <message>
        <source>{name} gave {count} vectors for a layout of {expected}.</source>
        <translation>{name} a donné {count} vecteurs pour une disposition de {expected}.</translation>
    </message>
    <message>
        <source>{name} has changed since it was indexed.</source>
        <translation>{name} a changé depuis son indexation.</translation>
    </message>
    <message>
        <source>{name} has no page {page}; its last page is {last}.</source>
        <translation>{name} n’a pas de page {page} ; sa dernière page est la {last}.</translation>
    </message>
    <message>
        <source>{name} holds no query.</source>
        <translation>{name} ne contient aucune requête.</translation>
    </message>
    <message>
        <source>{name} holds no query. {problem}</source>
        <translation>{name} ne contient aucune requête. {problem}</translation>
    </message>
    <message>
        <source>{name} is gone, so the rest of its pages cannot be read.</source>
        <translation>{name} n’est plus là ; ses autres pages ne peuvent pas être lues.</translation>
    </message>
    <message>
        <source>{name} is no longer at {path}.</source>
        <translation>{name} n’est plus à {path}.</translation>
    </message>
    <message>
        <source>{name} is not a Patchlight archive.</source>
        <translation>{name} n’est pas une archive Patchlight.</translation>
    </message>
    <message>
        <source>{name} is not the file that {document} was made from: its content differs.</source>
        <translation>{name} n’est pas le fichier dont vient {document} : son contenu diffère.</translation>
    </message>
    <message>
        <source>{name} is not what was packed</source>
        <translation>{name} n’est pas ce qui avait été emballé</translation>
    </message>
    <message>
        <source>{name} is the document itself, which is never changed.</source>
        <translation>{name} est le document lui-même, qui n’est jamais modifié.</translation>
    </message>
    <message>
        <source>{name} made no tile of the whole page.</source>
        <translation>{name} n’a pas fait de tuile de la page entière.</translation>
    </message>
    <message>
        <source>{name} was changed while it was being read, so the rest of its pages were left out.</source>
        <translation>{name} a été modifié pendant la lecture ; ses autres pages ont été laissées de côté.</translation>
    </message>
    <message>
        <source>{name} was changed while it was being read.</source>
        <translation>{name} a été modifié pendant la lecture.</translation>
    </message>
    <message numerus="yes">
        <source>{n} more</source>
        <translation>
            <numerusform>{n} autre</numerusform>
            <numerusform>{n} autres</numerusform>
        </translation>
    </message>
    <message>
        <source>{own}; of its base {base}: {terms}</source>
        <translation>{own} ; de sa base {base} : {terms}</translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation>{path} existe déjà.</translation>
    </message>
    <message>
        <source>{percent:.1f} %</source>
        <translation>{percent:.1f} %</translation>
    </message>
    <message>
        <source>{problem} Only the text layer was searched.</source>
        <translation>{problem} Seule la couche de texte a été cherchée.</translation>
    </message>
    <message>
        <source>{reason} ({size:.2g} GB)</source>
        <translation>{reason} ({size:.2g} Go)</translation>
    </message>
    <message>
        <source>{shape}: no vector lies on the page.</source>
        <translation>{shape} : aucun vecteur n’est sur la page.</translation>
    </message>
    <message>
        <source>{shape}: the boxes cover only {percent:.1f} % of the page.</source>
        <translation>{shape} : les cadres ne couvrent que {percent:.1f} % de la page.</translation>
    </message>
    <message>
        <source>{shape}: {lost} of {all} marks are not where the layout says; the mark in row {row}, column {col} is {off:.1f} patches off (rank {rank}).</source>
        <translation>{shape} : {lost} marques sur {all} ne sont pas où la disposition le dit ; la marque à la ligne {row}, colonne {col} est à {off:.1f} patchs de là (rang {rank}).</translation>
    </message>
    <message>
        <source>{spec} has its weights in an unsafe format only.</source>
        <translation>{spec} n’a ses poids que dans un format peu sûr.</translation>
    </message>
    <message>
        <source>{spec} holds no config.json, so it is no model that can be used.</source>
        <translation>{spec} ne contient pas de config.json ; ce n’est donc pas un modèle utilisable.</translation>
    </message>
    <message>
        <source>{spec} holds no model that can be used.</source>
        <translation>{spec} ne contient aucun modèle utilisable.</translation>
    </message>
    <message>
        <source>{spec} is an adapter for models of the family {family}.</source>
        <translation>{spec} est un adaptateur pour les modèles de la famille {family}.</translation>
    </message>
    <message>
        <source>{spec} is an adapter of {base}, which is not on this machine.</source>
        <translation>{spec} est un adaptateur de {base}, qui n’est pas sur cette machine.</translation>
    </message>
    <message>
        <source>{spec} is an adapter that does not name its base.</source>
        <translation>{spec} est un adaptateur qui ne nomme pas sa base.</translation>
    </message>
    <message>
        <source>{spec} is not a model that was added.</source>
        <translation>{spec} n’est pas un modèle qui a été ajouté.</translation>
    </message>
    <message>
        <source>{spec} is of the model family {family}, which Patchlight does not support.</source>
        <translation>{spec} est de la famille de modèles {family}, que Patchlight ne prend pas en charge.</translation>
    </message>
    <message>
        <source>{spec} needs {needed:.1f} GB, and {free:.1f} GB are free.</source>
        <translation>{spec} demande {needed:.1f} Go, et {free:.1f} Go sont libres.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a model</source>
        <translation>« {name} » ne peut pas être le nom d’un modèle</translation>
    </message>
    <message>
        <source>“{spec}” is no model of the Hub.</source>
        <translation>« {spec} » n’est pas un modèle du Hub.</translation>
    </message>
</context>
</TS>
