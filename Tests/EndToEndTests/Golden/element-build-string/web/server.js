require("http").createServer((_, answer) => answer.end("ok")).listen(process.env.PORT);
