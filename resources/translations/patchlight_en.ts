<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Actions</name>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent archives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause or go on encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause encoding on battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encode only while nobody uses this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the chosen documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back removed documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by late interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search both ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find similar to a region…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show earlier searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember searches in the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the next word’s heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the previous word’s heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the heat of all words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the patch grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tint by word, or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk over the patches by arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin this page to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the patch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right for this query, or take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong for this query, or take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate models and modes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the judgements as a queries file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a queries file’s judgements…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the figure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the page as seen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export an annotated copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export results and scores…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the system’s viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show why a page matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the results as a grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group the results by document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold or unfold all documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by document and page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by date added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the newest notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the last crash’s report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Patchlight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>What is being done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {name} to this machine’s models?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download {name} from the Hub?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}. Licence: {licence} It is tried and checked when it is here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerRows</name>
    <message>
        <source>p. {page}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>The results are not grouped by document.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskPopover</name>
    <message>
        <source>What the patch answers to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words it answers to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patches that are like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find pages like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most like it elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the patch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patch at row {row}, column {col}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n words tried, of this page, of your queries and of the archive.</source>
        <translation>
            <numerusform>%n word tried, of this page, of your queries and of the archive.</numerusform>
            <numerusform>%n words tried, of this page, of your queries and of the archive.</numerusform>
        </translation>
    </message>
    <message>
        <source>Still asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in this page’s text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in an earlier query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>often in this archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word} {value}, {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}, page {page}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>Follow a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is followed: new and changed files are taken by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files added to {name} later can be taken by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not followed any more; its documents stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} was moved or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were moved or deleted.</source>
        <translation>
            <numerusform>%Ln file was moved or deleted.</numerusform>
            <numerusform>%Ln files were moved or deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folders of this archive’s documents are not there.</source>
        <translation>
            <numerusform>%Ln folder of this archive’s documents is not there.</numerusform>
            <numerusform>%Ln folders of this archive’s documents are not there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The pages of %Ln documents are shown as stored pictures.</source>
        <translation>
            <numerusform>The pages of %Ln document are shown as stored pictures.</numerusform>
            <numerusform>The pages of %Ln documents are shown as stored pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents were found again.</source>
        <translation>
            <numerusform>%Ln document was found again.</numerusform>
            <numerusform>%Ln documents were found again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their pages stay and can be searched until you remove them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder can be followed in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop following {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its pages stay and can be searched until you remove them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {path} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new can be taken from it until it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is {name} now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the files in their new place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left alone, for their content is another now: {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found there: {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of {name} was found again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <source>There is no page to draw on yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a page first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardsDelegate</name>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckTable</name>
    <message>
        <source>Table of the geometry check</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source> — page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{query}” · {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side {letter}: {page}, {query}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score {score}: {shares}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word} {share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Query of side B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model of side B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of side B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom and pan both sides together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap the sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the comparison (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one model has read this archive; encode it with another one to compare them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what one side has more than the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides must show the same page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareChooser</name>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, then choose a page to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page to pin yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, then choose a page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {name} is pinned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another page, then compare the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to compare with: type a second query, or choose another model or page above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking the pages with both models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a region of a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rank}.  {name}, page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same page as side A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading {name}…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two models measure on different scales, so each side is shown relative to its own highest value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides share one colour range, from 0 to {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Document details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {n}: {reason}</source>
        <translation type="unfinished"></translation>
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
            <numerusform>and %Ln more page</numerusform>
            <numerusform>and %Ln more pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln pages</source>
        <translation>
            <numerusform>{n} of %Ln page</numerusform>
            <numerusform>{n} of %Ln pages</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pages}, {size} of vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {n} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also at</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What side A has more than side B, and the other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference: A less B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferenceLegend</name>
    <message>
        <source>B more by {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A more by {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvaluationPane</name>
    <message>
        <source>Evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a queries file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a queries file’s judgements…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries files and chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart of the measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judgements have changed since this was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks of the right pages of every query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks of the right pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page then tells how well each model and mode finds the right pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln query</numerusform>
            <numerusform>%Ln queries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln judged pages</source>
        <translation>
            <numerusform>%Ln judged page</numerusform>
            <numerusform>%Ln judged pages</numerusform>
        </translation>
    </message>
    <message>
        <source>“Measure” asks every model and mode of this archive these queries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines: where 95 of 100 such sets of queries would come out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With fewer than five queries, differences say little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages without a judgement count as wrong; the more are judged, the fairer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries that a model cannot read count as not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was left out: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall@10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: nDCG@10 {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judged queries.jsonl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a queries file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF document (*.pdf);;SVG drawing (*.svg);;PNG picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries files (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, look at a hit, and press {right} if it is right or {wrong} if it is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries have wrong pages only and are not measured.</source>
        <translation>
            <numerusform>%Ln query has wrong pages only and is not measured.</numerusform>
            <numerusform>%Ln queries have wrong pages only and are not measured.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln judgements are of documents not in the archive now.</source>
        <translation>
            <numerusform>%Ln judgement is of a document that is not in the archive now.</numerusform>
            <numerusform>%Ln judgements are of documents not in the archive now.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take a queries file’s judgements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evaluation.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>There is no match to export yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, then choose a page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page on show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a page first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure is being drawn…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the page as seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the comparison as seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comparison has two pages; an annotated copy is made of one document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the page that was found, then export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back and export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export an annotated copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, annotated.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is being written…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no results to export yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export results and scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON with everything to reproduce them (*.json);;Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no longer where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was opened; the match is on page {page}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program on this machine opens {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geometry check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter documents by name or tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose by state, tag, date and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop showing {name} only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection, name, date, language…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the collection {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>{filter}; remove this filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in the file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDFs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With or without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told from the text layer, where it can be told for sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search only in documents like these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When its file was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one day to another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {all} documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bosnian, Croatian, Serbian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Czech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File changed: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDFs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With text layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without text layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last {n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added: {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Search all documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by what pages show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search both ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See models that can read it</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pages} were searched, in {ms} ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document fits the filters, or its pages are not encoded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches well; the closest pages are below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page matches “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatStrip</name>
    <message>
        <source>page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {page}, not encoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {page}, nothing seen on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {page}, score {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages {first}–{last}; best: {best}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the document, by how well they match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Earlier searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter searches again, Delete forgets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter searches again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Housekeeping</name>
    <message>
        <source>Add documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was removed from the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was taken off the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents were removed from the archive.</source>
        <translation>
            <numerusform>%Ln document was removed from the archive.</numerusform>
            <numerusform>%Ln documents were removed from the archive.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln documents</source>
        <translation>
            <numerusform>Remove %Ln document</numerusform>
            <numerusform>Remove %Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is back in the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring {name} back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents are back in the archive.</source>
        <translation>
            <numerusform>%Ln document is back in the archive.</numerusform>
            <numerusform>%Ln documents are back in the archive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %Ln documents back</source>
        <translation>
            <numerusform>Bring %Ln document back</numerusform>
            <numerusform>Bring %Ln documents back</numerusform>
        </translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were taken off the list.</source>
        <translation>
            <numerusform>%Ln file was taken off the list.</numerusform>
            <numerusform>%Ln files were taken off the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln files off the list</source>
        <translation>
            <numerusform>Take %Ln file off the list</numerusform>
            <numerusform>Take %Ln files off the list</numerusform>
        </translation>
    </message>
    <message>
        <source>New archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} — Patchlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} (read-only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Patchlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visual document search on your own machine.
Free software under the AGPL, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoverLabel</name>
    <message>
        <source>{word} {value} · row {row} col {col}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorPane</name>
    <message>
        <source>Why this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines it points at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best patches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find similar to a region…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export figure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score {score} = mean of the words’ best patches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score {score} = sum of the words’ best patches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off the page: {share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the score won by vectors that lie nowhere on the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line of text lies under the heat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page has no text layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show all %n patches</source>
        <translation>
            <numerusform>Show %n patch</numerusform>
            <numerusform>Show all %n patches</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a page to see what each word found on it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message>
        <source>There is no match to judge yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, then choose a page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search is still running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge its pages once they are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only typed queries can be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the region, then judge its pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be judged in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right: {name}, page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong: {name}, page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not judged any more: {name}, page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge {name}, page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Judge %Ln pages</source>
        <translation>
            <numerusform>Judge %Ln page</numerusform>
            <numerusform>Judge %Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} held %Ln judgements.</source>
        <translation>
            <numerusform>{name} held %Ln judgement.</numerusform>
            <numerusform>{name} held %Ln judgements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%Ln more were left out.)</source>
        <translation>
            <numerusform>(%Ln more was left out.)</numerusform>
            <numerusform>(%Ln more were left out.)</numerusform>
        </translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press the keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the keys, or Escape to leave things as they are</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Colour scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour scale from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryDelegate</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message numerus="yes">
        <source>{done} of %Ln pages</source>
        <translation>
            <numerusform>{done} of %Ln page</numerusform>
            <numerusform>{done} of %Ln pages</numerusform>
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
            <numerusform>%Ln page could not be read</numerusform>
            <numerusform>%Ln pages could not be read</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files</source>
        <translation>
            <numerusform>%Ln more file</numerusform>
            <numerusform>%Ln more files</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many to name; taking this row off the list takes off all of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop PDFs, scans or folders anywhere here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another tag…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinesList</name>
    <message>
        <source>Lines it points at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here the page answers to “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Matches</name>
    <message>
        <source>There is no match to go to; search for something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>match {n} of {count} on page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches on any of these pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was the last match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no match before this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>Open a model folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages are being encoded with {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches go on with the model before until that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search with it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader (built in)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model}, {detail}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your model, {name}, is not on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages show and keywords find them; add the model to search by what it sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Use for this archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether the model’s vectors lie where its heatmaps will point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encode sample pages for about ten seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How finely pages are looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads are off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: about {n} vectors a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in use; use another model first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archives made with it keep their pages; this cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the table of the check</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>The model can be used; “Check” tries it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloaded from the Hub; Patchlight knows nothing more of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added from a folder; Patchlight knows nothing more of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added from an exported file; Patchlight knows nothing more of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchlight knows nothing more of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated; ask the publisher before you use it for work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gemma terms of use: bound by Google&apos;s list of prohibited uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gemma terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-commercial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed: it follows what is printed on the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was downloaded is kept; adding it again goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} s a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} per 1,000 pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs once the model is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outcome} on {day} with transformers {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this machine, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} to download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: free to use for anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: not for commercial use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>measured on %Ln sample pages</source>
        <translation>
            <numerusform>measured on %Ln sample page</numerusform>
            <numerusform>measured on %Ln sample pages</numerusform>
        </translation>
    </message>
    <message>
        <source>step {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking about {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying {name} on sample pages for about ten seconds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking where the vectors of {name} lie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate}/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {pace}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsPane</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is being read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a model on the Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OWNER/NAME on the Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From an exported file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model without the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add from folder or file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is downloaded unless you agree to it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model from a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported models (*.zip *.tar)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads are off (HF_HUB_OFFLINE is set); add a model from a folder or an exported file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} passed its check: its heatmaps point where they should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} failed its check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be searched with, but do not trust where its heatmaps point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was removed, which freed {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archives made with it keep their pages and open as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again with a network, or add the model from a folder or an exported file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hub cannot be reached, so nothing can be downloaded now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Show only documents like these</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeStack</name>
    <message>
        <source>Wrote {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That password does not open {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} goes to its field.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverlayBox</name>
    <message>
        <source>Opacity of the heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold of the heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patch grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best patch per word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tint by word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour each patch by the word that is strongest there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageCanvas</name>
    <message>
        <source>Page with heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best match of “{word}”: row {row}, column {col}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word} {value}, row {row}, column {col}. {under}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Previous result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the page, or its width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rank} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result {rank} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not among the {total} results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for something, then choose a page to see why it matched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages are shown here once there is something to search in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no longer where it was; this is the picture kept in the archive.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page number, of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a page number and press Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatchList</name>
    <message>
        <source>Best patches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask this patch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all as a table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatchesModel</name>
    <message>
        <source>{rank}. {word} {value} · row {row} col {col}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathRow</name>
    <message>
        <source>Copy the path: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the file manager: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Encoding progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause on battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only while nobody uses this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankingModel</name>
    <message>
        <source>{rank}.  {name}, page {page}  ({score})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place in B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B: {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place in A</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankingPane</name>
    <message>
        <source>First pages of both models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shared} of the first {depth} pages are the same; each says its place on the other side.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RanksTable</name>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks of the right pages: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nDCG@10 {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} not among the first {depth}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of the first ten were judged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentArchives</name>
    <message>
        <source>No other archive was open lately.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is {name} now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was in {folder}; is its drive plugged in? Meanwhile, {other} is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of recent archives was cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the list of recent archives</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message numerus="yes">
        <source>%Ln files could not be read.</source>
        <translation>
            <numerusform>%Ln file could not be read.</numerusform>
            <numerusform>%Ln files could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be read in full.</source>
        <translation>
            <numerusform>%Ln file could not be read in full.</numerusform>
            <numerusform>%Ln files could not be read in full.</numerusform>
        </translation>
    </message>
    <message>
        <source>The library lists them with the reasons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegionChip</name>
    <message>
        <source>{region}; remove it from the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region on page {page} of {document}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region, p. {page}, {document}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegionPen</name>
    <message>
        <source>Drag a box around what to look for, or move one with the arrow keys and size it with Shift. Enter takes it, or all that is in view; Esc cancels.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemovedPanel</name>
    <message>
        <source>Removed documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept, with their tags and judgements, until the archive is compacted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document was removed since the archive was compacted last.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Renewals</name>
    <message numerus="yes">
        <source>%Ln judgements were kept.</source>
        <translation>
            <numerusform>%Ln judgement was kept.</numerusform>
            <numerusform>%Ln judgements were kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln judgements were left out, for there are more or fewer pages now.</source>
        <translation>
            <numerusform>%Ln judgement was left out, for there are more or fewer pages now.</numerusform>
            <numerusform>%Ln judgements were left out, for there are more or fewer pages now.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} changed and was read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files changed and were read again.</source>
        <translation>
            <numerusform>%Ln file changed and was read again.</numerusform>
            <numerusform>%Ln files changed and were read again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Patchlight ended unexpectedly the last time. Nothing that was encoded is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written to the log yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no report: Patchlight has not ended unexpectedly.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsDelegate</name>
    <message>
        <source>p. {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyword score {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyword</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {pages}, {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{match}: in a full match, every word of the query meets a place that agrees with it entirely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, page {page}, {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hit}, judged right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hit}, judged wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>Matching pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln best pages</source>
        <translation>
            <numerusform>%Ln best page</numerusform>
            <numerusform>%Ln best pages</numerusform>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more than {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what you are looking for; the pages that match best are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop documents on the window to have something to search in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold all documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold all documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedPanel</name>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter searches, F2 renames, Delete deletes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScaleButton</name>
    <message>
        <source>Colour scale: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>what pages show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the search “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the search “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the search “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the search “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no document on show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a page first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All documents are searched already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was searched for in this archive yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be forgotten in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search history of this archive was cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search “{text}” was forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the document again, or forget the search with Delete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no earlier searches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no search to save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what to search for first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This search is saved already, as “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search was saved as “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not in this archive any more, and a region of it is searched for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the document again, or delete the saved search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{old}” is now called “{new}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved search “{name}” was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches cannot be changed in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No search is saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved search › {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionedPane</name>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Back to the default: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>{path} was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has its default again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every setting on this page has its default already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All settings on this page have their defaults again; the model and the shortcuts stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all settings of the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every setting on this page its default again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is at work as soon as it is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold of the heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weaker patches than this part of the range stay clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth the heat between patches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tint every patch by the word that is strongest there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the arrow keys, it is taken once you press Enter or go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By what pages show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages listed for a search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show results as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort results by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document and page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group results by document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each archive remembers what was searched for in it, and takes that along when it moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the history of this archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait while the machine runs on its battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait while somebody uses this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on once keyboard and mouse have rested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long they must have rested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All but one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer leave more of the machine to other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest time a page may take to be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most memory for drawing a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page that needs more is left out, with the reason in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model and shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where things are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text file; what is not in it has its default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample archive, added models, log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Patchlight makes by itself; your own archives are where you put them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloaded models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache of the Hub, which other programs use as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model for encoding and searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system does not tell when it is used, so only Patchlight’s own windows count.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shape</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no panes on show.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareBars</name>
    <message>
        <source>Shares of the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word}: {share} %, {score}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n other words</source>
        <translation>
            <numerusform>%n other word</numerusform>
            <numerusform>%n other words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>There is no command “{id}”, so its shortcut in the settings is kept, but does nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{keys}” are no keys, so the settings give “{name}” no such shortcut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings have {keys} for “{name}” and for “{other}”; it does the latter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsModel</name>
    <message>
        <source>{name}: {keys}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsOverview</name>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>{keys} does not do “{name}” any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} now does “{name}” instead of “{other}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has its usual keys again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands have their usual keys again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsPane</name>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command or keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every command its usual keys again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter changes the first keys of the chosen command, Delete takes all of them away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} already does “{other}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to no shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys}: press to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} alone moves about in the window; hold Ctrl or Alt with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {keys} away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Show the progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop encoding; pages that are done stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation type="unfinished"></translation>
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
            <numerusform>%Ln page cannot be found yet</numerusform>
            <numerusform>%Ln pages cannot be found yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were not opened yet</source>
        <translation>
            <numerusform>%Ln file was not opened yet</numerusform>
            <numerusform>%Ln files were not opened yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{pages} cannot be found yet, %Ln files were not opened</source>
        <translation>
            <numerusform>{pages} cannot be found yet, %Ln file was not opened</numerusform>
            <numerusform>{pages} cannot be found yet, %Ln files were not opened</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln pages</source>
        <translation>
            <numerusform>{done} of %Ln page</numerusform>
            <numerusform>{done} of %Ln pages</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} pages/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{pages} and %Ln more files</source>
        <translation>
            <numerusform>{pages} and %Ln more file</numerusform>
            <numerusform>{pages} and %Ln more files</numerusform>
        </translation>
    </message>
    <message>
        <source>Pausing after this page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after this page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: the machine runs on its battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: somebody uses this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} pages done, {left} to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {n} h left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SystemPrograms</name>
    <message>
        <source>No program on this machine opens {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagDeeds</name>
    <message>
        <source>Tag {name} with {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln documents with {tag}</source>
        <translation>
            <numerusform>Tag %Ln document with {tag}</numerusform>
            <numerusform>Tag %Ln documents with {tag}</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the tag {tag} off {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take the tag {tag} off %Ln documents</source>
        <translation>
            <numerusform>Take the tag {tag} off %Ln document</numerusform>
            <numerusform>Take the tag {tag} off %Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>The tag {tag} was taken off {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>on %Ln documents</source>
        <translation>
            <numerusform>on %Ln document</numerusform>
            <numerusform>on %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln tags {on_documents}</source>
        <translation>
            <numerusform>Put %Ln tag {on_documents}</numerusform>
            <numerusform>Put %Ln tags {on_documents}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tag {tag} was taken off %Ln documents.</source>
        <translation>
            <numerusform>The tag {tag} was taken off %Ln document.</numerusform>
            <numerusform>The tag {tag} was taken off %Ln documents.</numerusform>
        </translation>
    </message>
    <message>
        <source>off {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>off %Ln documents</source>
        <translation>
            <numerusform>off %Ln document</numerusform>
            <numerusform>off %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln tags {off_documents}</source>
        <translation>
            <numerusform>Take %Ln tag {off_documents}</numerusform>
            <numerusform>Take %Ln tags {off_documents}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags were taken {off_documents}.</source>
        <translation>
            <numerusform>%Ln tag was taken {off_documents}.</numerusform>
            <numerusform>%Ln tags were taken {off_documents}.</numerusform>
        </translation>
    </message>
    <message>
        <source>of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of %Ln documents</source>
        <translation>
            <numerusform>of %Ln document</numerusform>
            <numerusform>of %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln tags {of_documents}</source>
        <translation>
            <numerusform>Change %Ln tag {of_documents}</numerusform>
            <numerusform>Change %Ln tags {of_documents}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags {of_documents} were changed.</source>
        <translation>
            <numerusform>%Ln tag {of_documents} was changed.</numerusform>
            <numerusform>%Ln tags {of_documents} were changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the collection {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection {name} was forgotten; its documents keep their tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the collection {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the tag {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TintLegend</name>
    <message>
        <source>Tints of the words: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n other words</source>
        <translation>
            <numerusform>%n other word</numerusform>
            <numerusform>%n other words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (loading…)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (encoding…)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (missing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query encoded in {encode} ms, pages scored in {search} ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {deed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {deed}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WatchedButton</name>
    <message>
        <source>Following {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Following %Ln folders</source>
        <translation>
            <numerusform>Following %Ln folder</numerusform>
            <numerusform>Following %Ln folders</numerusform>
        </translation>
    </message>
    <message>
        <source>{folders}
New and changed files are taken by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (not there)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow another folder…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Search documents by what is on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, tables, charts and scans alike. Everything stays on this machine, and every answer shows why it matched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop your documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDFs, scans, photos or whole folders, anywhere on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages can be found as soon as they are encoded. There is no need to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See why it matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heat on the page and the share of each word show what the model looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or go on with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the archive {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>The language changes once what is being written or measured here is done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordChips</name>
    <message>
        <source>Words of the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the strongest word of every patch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the query as a whole adds to the words in it; it gives {score} of the score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens the model adds to every query; they give {score} of the score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” gives {score} of {total}, {share} %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more words</source>
        <translation>
            <numerusform>%n more word</numerusform>
            <numerusform>%n more words</numerusform>
        </translation>
    </message>
    <message>
        <source>The model cannot read “{word}”; it does not count.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>The file is missing; its pages stay until you remove them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is missing; the archive keeps its pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} of a full match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model’s own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Writer</name>
    <message>
        <source>{reason} The figure shows the stored picture.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>A collection needs at least one tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A detail of {side} is too low for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model of the Hub is named OWNER/NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page alone and beside another shape: vectors differ by {vectors:.1e} at most, scores by {scores:.1e} of the score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page&apos;s score depends on its batch, by {off:.1e} of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page&apos;s vectors depend on its batch: they differ by {off:.1e}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AGPL-3.0 or later, like Patchlight itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it again first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it as a document of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add its file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree on the model&apos;s page, sign in with `hf auth login`, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow yourself to read {path}, then start Patchlight again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Patchlight is writing to the archive {name}, so it is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apache 2.0: free to use for anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archives that were made with this older version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better answers than the 260M model, at about three times its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot annotate {name}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot look into the folder {name}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot open {name}: it is a device or a pipe, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot open {name}: it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot open {name}: it is {what}, not a document Patchlight can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot open {name}: it is {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot open {name}: its name is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot open {name}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read the settings file {path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read {name}: it is not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read {name}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot show page {page} of {name}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot use {name}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write the settings file {path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write {name}: a chart is a PNG, SVG or PDF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write {name}: a figure is a PNG, SVG or PDF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write {name}: an annotated copy is a PDF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write {name}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write {path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk that holds {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder whose name ends in .patchlight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model, or search by keyword.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or say --force to replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the tags first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there and try again; nothing was written here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller model, then resume; what was encoded is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model or a lower detail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the folder to a place that can be written, and open it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document {number} is not in the archive {archive} any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the box somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line is a JSON object such as {&quot;qid&quot;: &quot;q1&quot;, &quot;query&quot;: &quot;annual rainfall&quot;}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End its name in .pdf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End its name in .png.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English pages on a machine with little memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English; its base model read many languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter its password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything lies where it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding words on pages and scans at once, on any machine, with no download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or set HF_HOME to a folder on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then resume; nothing that was encoded is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gemma terms of use: free to use, also commercially, but bound by Google&apos;s list of prohibited uses, which must be passed on with the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going online is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard questions on a machine with a graphics card or 32 GB of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index the documents again with the model that is here, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Patchlight again to restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest Patchlight to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came from a folder or an exported file: `patchlight models add` takes that again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reads Latin, Greek and Cyrillic; add a multilingual model for other scripts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was in {folder}. Put it back or plug its drive in, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was looked for in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files may be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin, Greek and Cyrillic script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number} of {name} was left out: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIT: free to use for anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk and go on; everything encoded so far is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one document is called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one by its path: {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No archive is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is known as “{spec}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page of this archive was read by {model} yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these pages has a text layer, so keywords find nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it anew to work with what is in {folder} now; nothing was changed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it once where it can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or make one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of document {number} is not in the archive {archive} any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchlight reads PDF files and images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at something that is printed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstalling Patchlight may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as PDF first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores differ from the formula by {formula:.1e} of the score, from the model&apos;s own processor by {processor:.1e}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores differ from the formula by {formula:.1e} of the score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search again, or by keyword.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by keyword, or choose a model that knows this script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supported are ColPali, ColQwen2, ColModernVBERT and NeoMME checkpoints for transformers, and adapters of them, of ColQwen2.5 and of ColSmol, in the safetensors format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supported are LoRA adapters, in the safetensors format, of ColPali, ColQwen2, ColModernVBERT and NeoMME checkpoints for transformers, and of the bases of ColQwen2, ColQwen2.5 and ColSmol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hub has no model named {spec}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Reader is part of Patchlight and cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter {spec} does not fit its base {base}: {name} has no place there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter {spec} has {parts}, which Patchlight does not support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter {spec} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter {spec} is of the kind {kind}, which Patchlight does not support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive this was meant for is not open any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} cannot grow: there is no space left for it on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} has been closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} was never finished. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} was not closed before it became read-only; part of it cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} was opened for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} was replaced by another one while it was open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} was replaced while it was open, and another Patchlight is writing to it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} was written by a newer Patchlight (format {version}; this one reads up to {newest}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best choice for a laptop without a graphics card: many languages, the finest heatmaps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in Reader cannot read the script of “{word}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in model&apos;s file {name} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in model&apos;s file {name} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in model&apos;s file {name} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in model&apos;s file {name} is of another version of Patchlight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog of the archive {name} is damaged ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The config.json of {spec} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details are in Patchlight&apos;s log file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is nearly full; encoding stops when it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document cannot be restored: the archive has been compacted since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download of {spec} broke off: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of the model {name} are damaged or do not fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} cannot be written to, so the archive is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model cannot read page {page} of {name}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model cannot read {words}; it searched for the rest of the query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has been closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has not read this page yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in {folder} cannot be copied: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model sees nothing at this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model sees nothing on page {page} of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} cannot read {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {name} cannot be loaded: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {name} ended unexpectedly on one page after another: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {name} ended unexpectedly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {name} gives no numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {spec} cannot be loaded: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {spec} cannot be removed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {spec} cannot be started: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {spec} is incomplete: {file} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {spec} is not on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page renderer does not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page renderer does not start: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page renderer has been closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages were read by {model}, and only {other} is on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher of {spec} asks for agreement to its terms first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference of the field: a fixed grid of 32 x 32 patches; needs a graphics card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score differs from the formula by {off:.1e} of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score is not the processor&apos;s own: {off:.1e} of it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “{key}” in {path} is unknown; it is kept, but does nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “{key}” in {path} must be {kind}; the default {default} is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file {path} is broken and was left aside: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shortcut “{id}” in {path} must be a list of texts in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer of {name} does not know the marks of page tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vectors of page {page} of {name} are damaged: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight index of {spec} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of the model {name} are not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {file} of {spec} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {tokens} patches of {name} form no square grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no vectors of the model {model} for page {page} of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no document called {name} in the archive {archive}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model to search with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no patch to mark: no word of the query was found on the page itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tag “{tag}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no word to search for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to encode a page with {name} ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to load the model {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough room on the disk for {spec}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this region that the model can see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pages were read by another version of the Reader; they are found once encoded anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pages were read by {others}, not by {model}; index them with this model to search with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These vectors were made by {model}, and only {other} is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This archive can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This archive holds no documents yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; what arrived is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a word to search for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type at least one letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type at least one letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it, and add the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unset HF_HUB_OFFLINE to download models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Patchlight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 1024, 1536 or 2048.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the archive with repair, and index the document again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the archive; if that does not help, index the documents into a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have permission to read the built-in model&apos;s file {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`patchlight eval` measures where it points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`patchlight models add {spec}` adds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`patchlight models add {spec}` gets both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`patchlight models add {spec}` gets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`patchlight models export` makes one; any other checkpoint is added as a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`patchlight models` lists the models that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a DjVu document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a HEIC image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PostScript file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a compressed archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder is where one of its files should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of texts in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part of its path is no folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sound recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table of lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a target has no box of four numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a target has no page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an RTF text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an office document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an office document of an old format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no qid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no query</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>it has {n} pages</source>
        <translation>
            <numerusform>it has {n} page</numerusform>
            <numerusform>it has {n} pages</numerusform>
        </translation>
    </message>
    <message>
        <source>it holds files that are no part of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged beyond repair, or not a PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is protected in a way that Patchlight does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it made the page renderer crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs more memory than it may use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs more memory than it may use ({size:.2g} GB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it refers to itself in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it took longer than {seconds:g} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its block does not say that it is this page&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its checksum does not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its doc is not a file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its drive can only be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its drive does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its drive reports an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its further documents are not a list of objects with doc and pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its layout cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its list of contents cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its list of contents is not what it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name does not tell its contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its owner does not allow notes to be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its pages are not a list of numbers from 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its process ended unexpectedly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its qid holds a tab or a line break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its segment is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its tags are not a list of words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its targets are not a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {width:,} × {height:,} pixels are too many for the memory it may use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a PDF or an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region on page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end of its segment is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model&apos;s own tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the password is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture is cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture is damaged, or an unusual kind of {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture is too large for the memory it may use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the qid {qid} is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system says “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no space left for it on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this installation cannot decode {format} images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst centre error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you do not have permission for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you do not have permission to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{error:.2f} patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be unpacked: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a model that Patchlight exported, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a model that Patchlight exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} of {spec} arrived damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was exported by a newer Patchlight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} gives vectors only to what it reads, so that marks cannot check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{most} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n:,} more files could not be taken.</source>
        <translation>
            <numerusform>{n:,} more file could not be taken.</numerusform>
            <numerusform>{n:,} more files could not be taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} pages are not encoded yet and were not searched.</source>
        <translation>
            <numerusform>{n:,} page is not encoded yet and was not searched.</numerusform>
            <numerusform>{n:,} pages are not encoded yet and were not searched.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} disappeared while it was being read, so the rest of its pages were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} gave {count} vectors for a layout of {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has changed since it was indexed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no page {page}; its last page is {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds no query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds no query. {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is gone, so the rest of its pages cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no longer at {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a Patchlight archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not the file that {document} was made from: its content differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not what was packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is the document itself, which is never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} made no tile of the whole page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was changed while it was being read, so the rest of its pages were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was changed while it was being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} more</source>
        <translation>
            <numerusform>{n} more</numerusform>
            <numerusform>{n} more</numerusform>
        </translation>
    </message>
    <message>
        <source>{own}; of its base {base}: {terms}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent:.1f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem} Only the text layer was searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} ({size:.2g} GB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shape}: no vector lies on the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shape}: the boxes cover only {percent:.1f} % of the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shape}: {lost} of {all} marks are not where the layout says; the mark in row {row}, column {col} is {off:.1f} patches off (rank {rank}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{spec} has its weights in an unsafe format only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{spec} holds no config.json, so it is no model that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{spec} holds no model that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{spec} is an adapter for models of the family {family}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{spec} is an adapter of {base}, which is not on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{spec} is an adapter that does not name its base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{spec} is not a model that was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{spec} is of the model family {family}, which Patchlight does not support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{spec} needs {needed:.1f} GB, and {free:.1f} GB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{spec}” is no model of the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
