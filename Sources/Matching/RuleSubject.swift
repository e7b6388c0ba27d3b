import Model
import Patterns

/// What the conditions of rules look at: the document with its facts as they stand.
struct RuleSubject {
    /// The names by which a rule may call the document's folder: its whole path, and the last part of it.
    let folderNames: [String]
    let origin: DocumentOrigin
    let mediaType: MediaType
    /// At least 1, so that XML counts as a page.
    let pageCount: Int
    let text: String
    let labelled: LabelledText
    /// What the patterns and labels of all rules may take on this document.
    let time: PatternTime
    /// By page: the number of lines before it in `text`.
    private let linesBefore: [Int]
    let foldedFileName: [UInt8]
    /// The lines of text in which the names of parties stand on paper, by whose they may be.
    private let senderLines: [[UInt8]]
    private let addresseeLines: [[UInt8]]
    /// As rules have changed them so far.
    var facts: Facts

    init(_ reading: DocumentReading, facts: Facts, origin: DocumentOrigin, time: PatternTime) {
        let last = origin.folder.split(separator: "/").last.map(String.init) ?? origin.folder
        folderNames = last == origin.folder ? [last] : [origin.folder, last]
        self.origin = origin
        self.facts = facts
        mediaType = reading.mediaType
        pageCount = max(1, reading.pageCount)
        text = reading.pages.count == 1 ? reading.pages[0] : reading.pages.joined(separator: "\n")
        labelled = LabelledText(text)
        self.time = time
        linesBefore = reading.pages.dropLast().reduce(into: [0]) { lines, page in
            lines.append((lines.last ?? 0) + page.utf8.count { $0 == UInt8(ascii: "\n") } + 1)
        }
        foldedFileName = LetterFolding.fold(origin.fileName)
        func lines(_ places: Set<Mention.Place>) -> [[UInt8]] {
            facts.mentions.lazy.filter { places.contains($0.place) }.prefix(RuleSubject.mostMentions)
                .flatMap { $0.lines.prefix(RuleSubject.mostLines) }.map { LetterFolding.fold($0.trimmed) }
        }
        senderLines = lines([.sender, .footer])
        addresseeLines = lines([.addressee])
    }

    /// Bounds on what a hostile document can make every rule look at.
    private static let mostMentions = 8
    private static let mostLines = 8

    /// The names of who sells, folded: those of the facts, and on paper the lines in which the name may stand.
    var sellerNames: [[UInt8]] {
        names(of: facts.seller) + (facts.issuerRole == .seller ? senderLines : addresseeLines)
    }

    var buyerNames: [[UInt8]] {
        names(of: facts.buyer) + (facts.issuerRole == .seller ? addresseeLines : senderLines)
    }

    /// All that patterns for names are tried on, for the search for their words.
    var searchedNames: [[UInt8]] {
        names(of: facts.seller) + names(of: facts.buyer) + senderLines + addresseeLines + [foldedFileName]
    }

    private func names(of party: Party) -> [[UInt8]] {
        ((party.name.map { [$0] } ?? []) + party.otherNames.prefix(RuleSubject.mostLines)).map {
            LetterFolding.fold($0.trimmed)
        }
    }

    /// The page, and the line of it, of a line of the text, from 1.
    func spot(ofLine line: Int) -> CompiledExtraction.Spot {
        let page = linesBefore.lastIndex { $0 < line } ?? 0
        return .line(line - linesBefore[page], page: page + 1)
    }

    var documentType: DocumentType? { facts.documentType }

    /// True when a condition that needs no compiled pattern holds.
    func meets(_ condition: RuleCondition) -> Bool {
        switch condition {
        case .folder(let names): names.contains(where: folderNames.contains)
        case .owner(let names): origin.owner.map(names.contains) ?? false
        case .kind(let kinds): facts.kind.map(kinds.contains) ?? false
        case .direction(let direction): facts.direction == direction
        case .documentType(let types): documentType.map(types.contains) ?? false
        case .language(let languages): facts.language.map(languages.contains) ?? false
        case .pages(let range): range.contains(pageCount)
        case .mediaType(let types): types.contains(mediaType)
        case .fileName, .text, .seller, .buyer, .fact, .contact, .all, .any, .not: false
        }
    }

    /// True when one of the values of the fact is as the test demands.
    func meets(_ test: FactTest, _ pattern: Pattern?, of name: FactName) throws(PatternFailure) -> Bool {
        let values = values(of: name)
        if let isKnown = test.isKnown, values.isEmpty == isKnown { return false }
        if test.values.isEmpty, pattern == nil, test.bounds.isEmpty { return true }
        for value in values {
            if !test.values.isEmpty, !test.values.contains(name.normal(value)) { continue }
            if !test.bounds.allSatisfy({ bound in measure(of: name).map { bound.holds(for: $0) } ?? false }) {
                continue
            }
            if let pattern, try !pattern.matches(value, within: time) { continue }
            return true
        }
        return false
    }

    /// What the document says under this name, at most a few.
    func values(of name: FactName) -> [String] {
        switch name {
        case .number: [facts.number].compactMap { $0 }
        case .date: [facts.date?.description].compactMap { $0 }
        case .dueDate: [facts.dueDate?.description].compactMap { $0 }
        case .total: [facts.total?.description].compactMap { $0 }
        case .currency: [facts.currency].compactMap { $0 }
        case .reference: facts.references.prefix(RuleSubject.mostValues).map(\.value)
        case .sellerName: [facts.seller.name].compactMap { $0 } + facts.seller.otherNames.prefix(RuleSubject.mostLines)
        case .buyerName: [facts.buyer.name].compactMap { $0 } + facts.buyer.otherNames.prefix(RuleSubject.mostLines)
        case .seller(let scheme): facts.identifiers(scheme, of: .seller).map(\.value)
        case .buyer(let scheme): facts.identifiers(scheme, of: .buyer).map(\.value)
        }
    }

    private static let mostValues = 16

    private func measure(of name: FactName) -> FactTest.Value? {
        switch name {
        case .date: facts.date.map(FactTest.Value.date)
        case .dueDate: facts.dueDate.map(FactTest.Value.date)
        case .total: facts.total.map(FactTest.Value.amount)
        default: nil
        }
    }
}
