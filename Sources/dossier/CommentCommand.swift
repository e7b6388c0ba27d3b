import ArgumentParser
import Model
import Recording

struct CommentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "comment",
        abstract: "Write something beside entries of the log.",
        discussion: """
            A comment may have several lines, and at most 64 KB. 'dossier show' lists an entry's comments, and \
            'dossier log --text' finds their words.

            Examples:
              dossier comment 117 "called back on Monday, wants another price"
              dossier comment 117 118 "same question for both"
              dossier comment 117 --file notes.txt
              dossier comment --number 2026/0017 "discussed with the accountant" --yes
            """)

    @OptionGroup var options: EntryChangeOptions

    @Argument(
        help: ArgumentHelp(
            "The numbers of the entries, then the text, or - for standard input.", valueName: "entry-and-text"))
    var words: [String] = []
    @Option(help: "The file with the text, instead.")
    var file: String?

    func validate() throws {
        let isOnlyEntry = options.filters.filter.isEmpty && words.count == 1 && Int64(words[0]) != nil
        if file == nil, words.isEmpty || isOnlyEntry {
            throw ValidationError(saying: "Say what to write: the text, --file FILE, or -.")
        }
        if file == nil, words.count > 1, let text = words.last, Int64(text) != nil {
            throw ValidationError(
                saying:
                    "'\(text)' is the number of an entry, and the text is missing; a text that is only a number comes "
                    + "with --file FILE or -.")
        }
        for word in file == nil ? words.dropLast() : words[...] where Int64(word) == nil {
            throw ValidationError(
                saying: "'\(word)' is no number of an entry; a text with blanks stands between quotes.")
        }
    }

    func run() async throws {
        let numbers = (file == nil ? words.dropLast() : words[...]).compactMap { Int64($0) }
        try options.change(
            numbers, .comment(try text()),
            would: { "\($0) would get this comment; nothing was changed. --yes does it." },
            done: "the comment is added")
    }

    private func text() throws -> String {
        let source = file ?? (words.last == "-" ? "-" : nil)
        guard let source else { return words.last ?? "" }
        // One byte more than is allowed tells that it is too long.
        let bytes = try InputFile(source).read(EntryComment.longest + 1)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Refusal("The comment is no text in UTF-8, or longer than \(EntryComment.longest) bytes.")
        }
        return text
    }
}
