/// Dollars in what the kubelet expands.
///
/// In `env`, `command` and `args` the kubelet replaces `$(NAME)` and turns `$$` into `$`
/// (https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/).
enum KubeletText {
  /// A text that the kubelet turns into `text`: one dollar is doubled before a parenthesis, several are
  /// doubled each.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
    var out: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.first {
      let dollars = rest.prefix { $0 == UInt8(ascii: "$") }.count
      guard dollars > 0 else {
        out.append(first)
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(dollars)
      let isPlain = dollars == 1 && rest.first != UInt8(ascii: "(")
      out += Array(repeating: UInt8(ascii: "$"), count: isPlain ? 1 : 2 * dollars)
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether the kubelet would turn two dollars of a text into one.
  static func hasDoubleDollar(_ text: String) -> Bool {
    zip(text.utf8, text.utf8.dropFirst()).contains { $0 == UInt8(ascii: "$") && $1 == UInt8(ascii: "$") }
  }
}
