import ArgumentParser
import Foundation
import Intake
import Model
import Recording
import Settings

// What the shell offers behind a Tab: what the office has. Where that cannot be had nothing is offered, and said.

extension CompletionKind {
    /// The numbers of contacts.
    static let contactNumber = custom { words, _, prefix in
        Completion(words, prefix).offer { office, prefix in
            try office.ledger.contacts(matching: nil, limit: Completion.most, after: Completion.before(prefix))
                .map(\.number)
        }
    }

    /// The codes of interaction templates.
    static let templateCode = custom { words, _, prefix in
        Completion(words, prefix).offer { office, _ in
            try office.ledger.taxonomy(over: office.configuration.taxonomy).templates.map(\.code)
        }
    }

    /// The codes of segments.
    static let segmentCode = custom { words, _, prefix in
        Completion(words, prefix).offer { office, _ in try office.ledger.segments().map(\.segment.number) }
    }

    /// The codes of interaction groups.
    static let groupCode = custom { words, _, prefix in
        Completion(words, prefix).offer { office, _ in
            try office.ledger.taxonomy(over: office.configuration.taxonomy).groups.map(\.code)
        }
    }

    /// The numbers of drafts.
    static let draftNumber = custom { words, _, prefix in
        Completion(words, prefix).offer { office, _ in
            try office.ledger.drafts().map { InteractionDraft.name($0.number) }
        }
    }

    /// Evaluations without blanks, which a shell would split; `further` words may stand there too.
    static func evaluation(or further: [String]) -> CompletionKind {
        list(Evaluation.allCases.map { $0.rawValue.lowercased().replacing(" ", with: "-") } + further)
    }

    /// The columns of the log, the last of which is being typed: those before it stay.
    static let columns = custom { _, _, prefix in
        let before = prefix.lastIndex(of: ",").map { prefix[...$0] } ?? ""
        return LogTable.known.map { before + $0 }.filter { $0.hasPrefix(prefix) }
    }

    /// All types of documents: those that have a template, and those that readers know.
    static let anyDocumentType = custom { words, _, prefix in
        Completion(words, prefix).offer { office, _ in
            try office.ledger.taxonomy(over: office.configuration.taxonomy).setup.keys.map(\.rawValue)
                + DocumentKind.shipped.flatMap { ["sales-\($0.rawValue)", "purchase-\($0.rawValue)"] }
        }
    }

    /// The types of documents that have a template.
    static let documentType = custom { words, _, prefix in
        Completion(words, prefix).offer { office, _ in
            try office.ledger.taxonomy(over: office.configuration.taxonomy).setup.keys.map(\.rawValue)
        }
    }

    /// The kinds of these documents.
    static let documentKind = custom { words, _, prefix in
        Completion(words, prefix).offer { office, _ in
            try office.ledger.taxonomy(over: office.configuration.taxonomy).setup.keys
                .compactMap { $0.kindAndDirection?.kind.rawValue }
        }
    }
}

/// One request of the shell: the words of the line, and what is typed of the last.
private struct Completion {
    private let words: [String]
    private let prefix: String

    /// At most so many are offered; people type on then.
    static let most = 200

    /// The greatest text before all that begin with `prefix`, about: numbers that begin alike stand together.
    static func before(_ prefix: String) -> String? {
        let begin = prefix.uppercased().unicodeScalars
        guard let last = begin.last, let before = Unicode.Scalar(max(1, last.value) - 1) else { return nil }
        return String(begin.dropLast()) + String(before) + String(repeating: "~", count: 20)
    }

    init(_ words: [String], _ prefix: String) { (self.words, self.prefix) = (words, prefix) }

    /// Those of `find` that begin with what is typed, in any case.
    func offer(
        _ find: ((configuration: Configuration, ledger: SQLiteLedger), _ prefix: String) throws -> [String]
    ) -> [String] {
        guard let configuration = try? Configuration.load(directory: directory, programPath: CommonOptions.programPath),
            let ledger = try? SQLiteLedger(directory: configuration.storePath, readOnly: true),
            let found = try? find((configuration, ledger), prefix)
        else { return [] }
        let fitting = Set(found).filter { $0.lowercased().hasPrefix(prefix.lowercased()) }
        return Array(fitting.sorted().prefix(Completion.most))
    }

    /// Of the configuration: what stands behind `--config` on the line.
    private var directory: String {
        let given = words.firstIndex(of: "--config").flatMap { words.dropFirst($0 + 1).first }
        return URL(fileURLWithPath: given ?? CommonOptions.standardDirectory).standardizedFileURL.path
    }
}
