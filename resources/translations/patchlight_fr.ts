<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name></name>
    <message>
        <source>Built in</source>
        <translation>Intégré</translation>
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
        <source>{name}: free to use for anything.</source>
        <translation>{name} : libre pour tout usage.</translation>
    </message>
    <message>
        <source>Gemma terms of use: bound by Google&apos;s list of prohibited uses.</source>
        <translation>Conditions Gemma : liées à la liste des usages interdits de Google.</translation>
    </message>
    <message>
        <source>{name}: not for commercial use.</source>
        <translation>{name} : pas d’usage commercial.</translation>
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
        <source>{n} s a page</source>
        <translation>{n} s par page</translation>
    </message>
    <message>
        <source>{n} per 1,000 pages</source>
        <translation>{n} pour 1 000 pages</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>estimation</translation>
    </message>
    <message>
        <source>1 sample page</source>
        <translation>1 page d’exemple</translation>
    </message>
    <message>
        <source>{n} sample pages</source>
        <translation>{n} pages d’exemple</translation>
    </message>
    <message>
        <source>measured on {pages}</source>
        <translation>mesuré sur {pages}</translation>
    </message>
    <message>
        <source>Not needed: it follows what is printed on the page.</source>
        <translation>Inutile : il suit ce qui est imprimé sur la page.</translation>
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
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>{outcome} on {day} with transformers {version}</source>
        <translation>{outcome} le {day} avec transformers {version}</translation>
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
        <source>Nothing was added.</source>
        <translation>Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>What was downloaded is kept; adding it again goes on from there.</source>
        <translation>Ce qui a été téléchargé est conservé ; un nouvel ajout reprend là.</translation>
    </message>
    <message>
        <source>The model can be used; “Check” tries it again.</source>
        <translation>Le modèle est utilisable ; « Vérifier » essaie de nouveau.</translation>
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
        <source>{rate}/s</source>
        <translation>{rate}/s</translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation>encore {n} min environ</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>encore {n} s</translation>
    </message>
</context>
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
        <source>Take the last judgement back</source>
        <translation>Retirer le dernier jugement</translation>
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
    <name>Appearance</name>
    <message>
        <source>The window will speak this language from its next start on.</source>
        <translation>La fenêtre parlera cette langue à partir du prochain démarrage.</translation>
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
    <message>
        <source>{n} files were moved or deleted.</source>
        <translation>{n} fichiers ont été déplacés ou supprimés.</translation>
    </message>
    <message>
        <source>Their pages stay and can be searched until you remove them.</source>
        <translation>Leurs pages restent et se cherchent jusqu’à ce que vous les retiriez.</translation>
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
        <source>{n} folders of this archive’s documents are not there.</source>
        <translation>{n} dossiers des documents de cette archive ne sont pas là.</translation>
    </message>
    <message>
        <source>The pages of 1 document are shown as stored pictures.</source>
        <translation>Les pages d’un document s’affichent comme images conservées.</translation>
    </message>
    <message>
        <source>The pages of {n} documents are shown as stored pictures.</source>
        <translation>Les pages de {n} documents s’affichent comme images conservées.</translation>
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
        <source>1 document was found again.</source>
        <translation>1 document a été retrouvé.</translation>
    </message>
    <message>
        <source>{n} documents were found again.</source>
        <translation>{n} documents ont été retrouvés.</translation>
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
        <source>Open another page, then compare the two (C).</source>
        <translation>Ouvrez une autre page, puis comparez les deux (C).</translation>
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
        <source>{n} documents</source>
        <translation>{n} documents</translation>
    </message>
    <message>
        <source>Page {n}: {reason}</source>
        <translation>Page {n} : {reason}</translation>
    </message>
    <message>
        <source>and {n} more pages</source>
        <translation>et {n} autres pages</translation>
    </message>
    <message>
        <source>The file is missing; its pages stay until you remove them.</source>
        <translation>Le fichier manque ; ses pages restent jusqu’à ce que vous les retiriez.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>{n} of {total} pages</source>
        <translation>{n} pages sur {total}</translation>
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
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} pages</translation>
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
        <source>Search, look at a hit, and press 1 if it is right or 0 if it is wrong.</source>
        <translation>Cherchez, regardez un résultat, et appuyez sur 1 s’il est juste ou sur 0 s’il est faux.</translation>
    </message>
    <message>
        <source>This page then tells how well each model and mode finds the right pages.</source>
        <translation>Cette page dit alors à quel point chaque modèle et chaque mode trouve les bonnes pages.</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 requête</translation>
    </message>
    <message>
        <source>{n} queries</source>
        <translation>{n} requêtes</translation>
    </message>
    <message>
        <source>1 judged page</source>
        <translation>1 page jugée</translation>
    </message>
    <message>
        <source>{n} judged pages</source>
        <translation>{n} pages jugées</translation>
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
        <source>1 query has wrong pages only and is not measured.</source>
        <translation>1 requête n’a que de mauvaises pages et n’est pas mesurée.</translation>
    </message>
    <message>
        <source>{n} queries have wrong pages only and are not measured.</source>
        <translation>{n} requêtes n’ont que de mauvaises pages et ne sont pas mesurées.</translation>
    </message>
    <message>
        <source>1 judgement is of a document that is not in the archive now.</source>
        <translation>1 jugement porte sur un document qui n’est plus dans l’archive.</translation>
    </message>
    <message>
        <source>{n} judgements are of documents not in the archive now.</source>
        <translation>{n} jugements portent sur des documents qui ne sont plus dans l’archive.</translation>
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
        <source>Queries files (*.jsonl)</source>
        <translation>Fichiers de requêtes (*.jsonl)</translation>
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
    <message>
        <source>Charts (*.pdf *.svg *.png)</source>
        <translation>Graphiques (*.pdf *.svg *.png)</translation>
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
        <source>Export the figure</source>
        <translation>Exporter la figure</translation>
    </message>
    <message>
        <source>Figures (*.png *.svg *.pdf)</source>
        <translation>Figures (*.png *.svg *.pdf)</translation>
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
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>Images (*.png *.svg *.pdf)</translation>
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
    <message>
        <source>Wrote {name}.</source>
        <translation>{name} a été écrit.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
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
        <source>Choose by state or tag</source>
        <translation>Choisir par état ou étiquette</translation>
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
        <source>Added</source>
        <translation>Ajouté</translation>
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
        <source>{n} of {all} documents</source>
        <translation>{n} documents sur {all}</translation>
    </message>
    <message>
        <source>All {all} documents</source>
        <translation>Les {all} documents</translation>
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
        <source>{n} documents were removed from the archive.</source>
        <translation>{n} documents ont été retirés de l’archive.</translation>
    </message>
    <message>
        <source>{name} was taken off the list.</source>
        <translation>{name} a été retiré de la liste.</translation>
    </message>
    <message>
        <source>{n} files were taken off the list.</source>
        <translation>{n} fichiers ont été retirés de la liste.</translation>
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
        <source>There is no judgement to take back.</source>
        <translation>Il n’y a pas de jugement à retirer.</translation>
    </message>
    <message>
        <source>1 judgement was taken back</source>
        <translation>1 jugement a été retiré</translation>
    </message>
    <message>
        <source>{n} judgements were taken back</source>
        <translation>{n} jugements ont été retirés</translation>
    </message>
    <message>
        <source>1 judgement</source>
        <translation>1 jugement</translation>
    </message>
    <message>
        <source>{n} judgements</source>
        <translation>{n} jugements</translation>
    </message>
    <message>
        <source>{name} held {judgements}.</source>
        <translation>{name} contenait {judgements}.</translation>
    </message>
    <message>
        <source>({n} more were left out.)</source>
        <translation>({n} autres ont été laissés de côté.)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
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
        <source>Reader</source>
        <translation>Reader</translation>
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
    <message>
        <source>{done} of {total} pages</source>
        <translation>{done} pages sur {total}</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>{total} pages</source>
        <translation>{total} pages</translation>
    </message>
    <message>
        <source>1 page could not be read</source>
        <translation>1 page n’a pas pu être lue</translation>
    </message>
    <message>
        <source>{count} pages could not be read</source>
        <translation>{count} pages n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>The file is missing; its pages stay until you remove them.</source>
        <translation>Le fichier manque ; ses pages restent jusqu’à ce que vous les retiriez.</translation>
    </message>
    <message>
        <source>Tags: {names}</source>
        <translation>Étiquettes : {names}</translation>
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
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} pages</translation>
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
    <name>ModelsPane</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
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
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
</context>
<context>
    <name>NoticeStack</name>
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
        <source>Colour each patch by the word that is strongest there (T)</source>
        <translation>Colorer chaque patch selon le mot qui y est le plus fort (T)</translation>
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
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
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
        <source>model’s own</source>
        <translation>propre au modèle</translation>
    </message>
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
        <source>The list of recent archives was cleared.</source>
        <translation>La liste des archives récentes a été vidée.</translation>
    </message>
</context>
<context>
    <name>RegionChip</name>
    <message>
        <source>Region of {document}</source>
        <translation>Zone de {document}</translation>
    </message>
    <message>
        <source>, page {page}</source>
        <translation>, page {page}</translation>
    </message>
    <message>
        <source>{region}; remove it from the search</source>
        <translation>{region} ; la retirer de la recherche</translation>
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
        <source>{mean} mean per word</source>
        <translation>{mean} en moyenne par mot</translation>
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
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} pages</translation>
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
        <source>{name}, page {page}, score {score}</source>
        <translation>{name}, page {page}, score {score}</translation>
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
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} pages</translation>
    </message>
    <message>
        <source>{n} best pages</source>
        <translation>{n} meilleures pages</translation>
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
        <source>Nothing was searched for in this archive yet.</source>
        <translation>Rien n’a encore été cherché dans cette archive.</translation>
    </message>
    <message>
        <source>The search history of this archive was cleared.</source>
        <translation>L’historique des recherches de cette archive a été effacé.</translation>
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
        <source>Undo</source>
        <translation>Annuler</translation>
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
        <source>Saved search › {name}</source>
        <translation>Recherche enregistrée › {name}</translation>
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
        <source>Every setting on this page has its default already.</source>
        <translation>Sur cette page, tous les réglages ont déjà leur valeur par défaut.</translation>
    </message>
    <message>
        <source>All settings on this page have their defaults again; the model and the shortcuts stay.</source>
        <translation>Tous les réglages de cette page ont retrouvé leur valeur par défaut ; le modèle et les raccourcis restent.</translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
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
        <translation>Revenir aux pages</translation>
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
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>À partir du prochain démarrage.</translation>
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
        <translation>Sous cette part de l’échelle, les parcelles restent nues.</translation>
    </message>
    <message>
        <source>Smooth the heat between patches</source>
        <translation>Lisser la chaleur entre les parcelles</translation>
    </message>
    <message>
        <source>Tint every patch by the word that is strongest there</source>
        <translation>Teinter chaque parcelle selon le mot qui y est le plus fort</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Recherche</translation>
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
        <source>Back to the default: {name}</source>
        <translation>Revenir à la valeur par défaut : {name}</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>Choisir un modèle…</translation>
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
</context>
<context>
    <name>Share</name>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
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
    <message>
        <source>model’s own</source>
        <translation>propre au modèle</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
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
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} pages</translation>
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
    <message>
        <source>1 page cannot be found yet</source>
        <translation>1 page est encore introuvable</translation>
    </message>
    <message>
        <source>{n} pages cannot be found yet</source>
        <translation>{n} pages sont encore introuvables</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
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
    <message>
        <source>{done} of {total} pages</source>
        <translation>{done} pages sur {total}</translation>
    </message>
    <message>
        <source>{rate} pages/s</source>
        <translation>{rate} pages/s</translation>
    </message>
    <message>
        <source>Paused: the machine runs on its battery</source>
        <translation>Suspendu : la machine est sur batterie</translation>
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
    <message>
        <source>model’s own</source>
        <translation>propre au modèle</translation>
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
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} pages</translation>
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
    <name>WatchedButton</name>
    <message>
        <source>Following {name}</source>
        <translation>{name} est suivi</translation>
    </message>
    <message>
        <source>Following {n} folders</source>
        <translation>{n} dossiers sont suivis</translation>
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
        <source>model’s own</source>
        <translation>propre au modèle</translation>
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
    <name>dialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Patchlight ended unexpectedly the last time. Nothing that was encoded is lost.</source>
        <translation>Patchlight s’est terminé de façon inattendue la dernière fois. Rien de ce qui était encodé n’est perdu.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Montrer le rapport</translation>
    </message>
</context>
</TS>
