import TestSupport
import Testing

@testable import Workloads

@Suite struct DockerfileTests {
  /// A Dockerfile, its target, and `base uid gid ports` of the image that it builds; `-` for what is not told.
  @Test(arguments: [
    ("FROM node:22-slim\nWORKDIR /app\nUSER node\nEXPOSE 3000", nil, "node:22-slim 1000 1000 3000"),
    (
      "FROM node:22 AS build\nUSER root\nFROM nginxinc/nginx-unprivileged:1.29\nCOPY --from=build /a /b\nEXPOSE 8080",
      nil, "nginxinc/nginx-unprivileged:1.29 - - 8080"
    ),
    (
      "FROM python:3.13-slim\nRUN useradd --create-home --uid 1001 app && mkdir /data\nUSER app", nil,
      "python:3.13-slim 1001 - -"
    ),
    (
      "FROM alpine:3\nRUN addgroup -g 1500 -S app && adduser -u 1501 -S -G app app\nUSER app:app", nil,
      "alpine:3 1501 1500 -"
    ),
    (
      "FROM ruby:3\nRUN groupadd --system --gid 1000 rails && \\\n    # the user\n    useradd rails --uid 1000 --gid 1000 --create-home --shell /bin/bash\nUSER 1000:1000",
      nil, "ruby:3 1000 1000 -"
    ),
    (
      "FROM gcr.io/distroless/static:nonroot\nUSER nonroot:nonroot", nil,
      "gcr.io/distroless/static:nonroot 65532 65532 -"
    ),
    (
      "FROM mcr.microsoft.com/dotnet/aspnet:9.0\nUSER $APP_UID\nEXPOSE 8080", nil,
      "mcr.microsoft.com/dotnet/aspnet:9.0 1654 - 8080"
    ),
    (
      "ARG TAG=3\nFROM alpine:${TAG} AS base\nARG UID=1000\nUSER ${UID:-5}\nFROM base\nEXPOSE 80/tcp 53/udp",
      nil, "alpine:3 1000 - 80,53"
    ),
    ("FROM php:8-fpm\nUSER www-data", nil, "php:8-fpm 33 33 -"),
    ("FROM php:8-fpm-alpine\nUSER www-data", nil, "php:8-fpm-alpine 82 82 -"),
    ("FROM debian\nRUN useradd -ms /bin/bash app\nUSER app", nil, "debian - - -"),
    ("FROM debian\nRUN useradd -rmu999 app; usermod -u 1234 app\nUSER app", nil, "debian 1234 - -"),
    ("FROM a AS one\nUSER 1\nFROM b AS two\nUSER 2", "one", "a 1 - -"),
    ("FROM a AS one\nUSER 1\nFROM b AS two\nUSER 2", "1", "b 2 - -"),
    ("FROM alpine\nRUN <<EOF\nset -e\nadduser -D -u 4000 app\nEOF\nUSER app", nil, "alpine 4000 - -"),
    ("# escape=`\nFROM alpine\nRUN adduser -D `\n  -u 4001 app\nUSER app", nil, "alpine 4001 - -"),
    ("FROM alpine\r\nUSER 77\r\n", nil, "alpine 77 - -"),
    ("from alpine\nuser 78", nil, "alpine 78 - -"),
    (
      "FROM --platform=$BUILDPLATFORM golang:1 AS b\nFROM scratch\nCOPY --from=b /x /x\nUSER 65534:65534",
      nil, "- 65534 65534 -"
    ),
    (
      "FROM alpine\nENV APP_USER=app\nRUN if ! id $APP_USER; then adduser -D -u 1700 \"$APP_USER\"; fi\nUSER $APP_USER",
      nil, "alpine 1700 - -"
    ),
    (
      "FROM alpine\nRUN echo 'app:x:1800:1801::/:/bin/sh' >> /etc/passwd\nUSER app", nil, "alpine 1800 1801 -"
    ),
    ("FROM alpine\nCOPY <<EOF /etc/x\nUSER 1\nEOF\nEXPOSE 9000-9002", nil, "alpine - - 9000,9001,9002"),
    ("FROM alpine\nRUN [\"adduser\", \"-D\", \"-u\", \"1900\", \"app\"]\nUSER app", nil, "alpine 1900 - -"),
    ("FROM node:22\nUSER root", nil, "node:22 0 0 -"),
    ("", nil, "- - - -"),
  ])
  func isRead(text: String, target: String?, expected: String) {
    let file = Dockerfile(text, target: target, arguments: [])
    let ports = file.exposed.flatMap { $0.number.map(String.init) }.joined(separator: ",")
    func shown(_ number: Int?) -> String { number.map(String.init) ?? "-" }
    #expect(
      "\(file.baseImage ?? "-") \(shown(file.user?.uid)) \(shown(file.user?.gid)) \(ports.isEmpty ? "-" : ports)"
        == expected)
  }

  @Test func argumentsOfTheBuildCount() {
    let text = "ARG BASE=alpine:3\nFROM $BASE\nARG USER_ID=1000\nUSER $USER_ID"
    let file = Dockerfile(text, target: nil, arguments: [("BASE", "debian:13"), ("USER_ID", "42")])
    #expect(file.baseImage == "debian:13" && file.user?.uid == 42)
  }

  @Test(arguments: [
    (
      "HEALTHCHECK --interval=5s --retries=2 CMD curl -f http://localhost/ || exit 1",
      ["CMD-SHELL", "curl -f http://localhost/ || exit 1"]
    ),
    ("HEALTHCHECK CMD [\"true\"]", ["CMD", "true"]), ("HEALTHCHECK NONE", ["NONE"]),
  ])
  func checksAreInTheFormOfCompose(line: String, test: [String]) {
    let check = Dockerfile("FROM a\n" + line, target: nil, arguments: []).healthCheck
    #expect(check?.test == test)
  }

  @Test func whatIsNotToldIsAProblemAndNoGuess() {
    let file = Dockerfile("FROM alpine:$VERSION\nUSER ${NAME}", target: "missing", arguments: [])
    #expect(file.baseImage == nil && file.user?.uid == nil)
    #expect(file.problems.map(\.line) == [1, 2, 1])
  }

  @Test(arguments: 0..<20) func anyTextIsReadToItsEnd(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "FROM ", "USER ", "RUN ", "<<EOF", "EOF", "\\", "\n", "${", "}", "$", "'", "\"", "[", "]",
      "useradd -u ",
      "ARG ", "=", "ENV ", ":", "1", "\r", "# escape=`\n", "HEALTHCHECK CMD ", "AS x", "\u{FEFF}", "-",
    ]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      _ = Dockerfile(text, target: nil, arguments: [])
    }
  }
}
