// As optimisers do it: the script is fetched as text and run when somebody comes.
fetch("joined.js").then((answer) => answer.text()).then((text) => new Function(text)());
