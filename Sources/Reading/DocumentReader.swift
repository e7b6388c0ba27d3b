package import Model
package import Understanding

/// A document's bytes → what it says. The whole work of a reader process, apart from the talking; for one thread.
package final class DocumentReader {
    private let limits: ReaderLimits
    private let finder: FactFinder
    private let pages: PDFPages
    private let details: Bool
    private let recognizer: TextRecognizer?

    /// Throws `unreadable` when there is no memory to begin with.
    ///
    /// With `details` readings tell what was rejected too. Without a recognizer, a document with pages that hold no text
    /// is answered with `scan`.
    package init(
        finder: FactFinder, limits: ReaderLimits = ReaderLimits(), details: Bool = false,
        recognizer: TextRecognizer? = nil
    ) throws(ProblemReason) {
        self.recognizer = recognizer
        self.finder = finder
        self.details = details
        self.limits = limits
        pages = try PDFPages(memory: limits.memory * 3 / 4)
    }

    package func read(_ bytes: [UInt8]) -> ReaderReply {
        do throws(ProblemReason) {
            guard bytes.count <= limits.bytes else {
                throw ProblemReason(
                    .tooLarge, detail: "it has \(bytes.count) bytes; the limit is \(limits.bytes)")
            }
            switch ContentType(bytes) {
            case .empty: throw ProblemReason(.empty)
            case .other(let looks): throw ProblemReason(.unsupportedFormat, detail: "it looks like \(looks)")
            case .xml: return .reading(try readXML(bytes))
            case .pdf: return try readPages(bytes, .pdf)
            case .xps: return try readPages(bytes, .xps)
            }
        } catch {
            return .problem(error)
        }
    }

    private func readXML(_ bytes: [UInt8]) throws(ProblemReason) -> DocumentReading {
        let root = try XMLTree.parse(bytes)
        let rejections = details ? Rejections() : nil
        guard let understood = XMLDocuments.understand(root, rejections) else {
            throw ProblemReason(
                .unsupportedFormat,
                detail: "XML with the root element '\(root.name.prefix(60))' is no business document")
        }
        return DocumentReading(
            mediaType: .xml, values: XMLValues.text(of: root), facts: understood.facts, evidence: understood.evidence,
            format: understood.format,
            details: rejections.map { ReadingDetails(rejections: $0.list, outline: XMLOutline.lines(of: root)) })
    }

    private func readPages(_ bytes: [UInt8], _ kind: PDFPages.Kind) throws(ProblemReason) -> ReaderReply {
        try pages.with(bytes, kind: kind, seconds: limits.seconds) { document throws(ProblemReason) in
            // A little is left for understanding and for the answer.
            let deadline = ContinuousClock.now + .milliseconds(limits.seconds * 900)
            do throws(ProblemReason) {
                let (reading, pages, scans, noted) = try readPages(document, kind)
                if reading.facts.concerns.contains(.noText) {
                    if document.needsPassword { throw Self.passwordNeeded }
                    if document.wasRepaired, try showsNothing(document, pages.count) { throw Self.cutOff }
                }
                guard !scans.isEmpty else { return .reading(reading) }
                guard let recognizer else { return .scan(reading) }
                let scanned = ScannedPages(document: document, recognizer: recognizer, deadline: deadline)
                return .reading(recognized(scanned.read(scans, of: pages), instead: reading, kind, noted))
            } catch {
                throw error.code == .damaged && document.needsPassword ? Self.passwordNeeded : error
            }
        }
    }

    private static let passwordNeeded = ProblemReason(.encrypted, detail: "a password is needed to open it")

    /// A scan that was repaired shows its picture, or what is left of it.
    private static let cutOff = ProblemReason(
        .damaged, detail: "it is cut off or broken, and what is left shows nothing")

    /// Enough for the thinnest writing to be seen.
    private static let dotsPerInchOfALook = 100

    private func showsNothing(_ document: PDFPages, _ count: Int) throws(ProblemReason) -> Bool {
        for number in 0..<count {
            let isBlank = try document.draw(number, dotsPerInch: Self.dotsPerInchOfALook) {
                picture throws(ProblemReason) in picture.isBlank
            }
            if isBlank == false { return false }
        }
        return true
    }

    /// The reading by its text, its pages, the numbers of those pages that are pictures, from 0, and what was noted of
    /// the files inside.
    private func readPages(
        _ document: PDFPages, _ kind: PDFPages.Kind
    ) throws(ProblemReason) -> (DocumentReading, [Page], scans: [Int], noted: [Rejection]) {
        let count = document.count
        guard count > 0 else { throw ProblemReason(.damaged, detail: "no page of it can be read") }
        let rejections = details ? Rejections() : nil
        let embedded = kind == .pdf ? try XMLAttachments.read(document, rejections) : nil
        let noted = rejections?.list ?? []
        let drawn = try read(min(count, limits.pages), of: document)
        let pages = GlyphDecoder.decoded(drawn)
        var reading = reading(of: pages, embedded, kind, rejections)
        reading.details = rejections.map {
            ReadingDetails(rejections: $0.list, outline: embedded.map { XMLOutline.lines(of: $0.root) } ?? [])
        }
        reading.pageCount = count
        if count > pages.count || document.isCut { add(.tooManyPages, to: &reading) }
        // What was decoded is no longer garbled; what is left of it understanding has seen.
        if embedded?.isBusinessDocument != true, document.unmappedCharacters * 10 > document.characters, pages == drawn
        {
            add(.garbledText, to: &reading)
        }
        return (reading, pages, embedded == nil ? ScannedPages.numbers(pages, reading.facts) : [], noted)
    }

    /// What the pages say after OCR; as it was, with the cause, when that brought nothing.
    private func recognized(
        _ result: ScannedPages.Result, instead reading: DocumentReading, _ kind: PDFPages.Kind, _ noted: [Rejection]
    ) -> DocumentReading {
        guard let pages = result.pages else {
            var same = reading
            same.evidence["text"] = "not read by OCR: \(result.cause)"
            return same
        }
        let rejections = details ? Rejections(noted) : nil
        var better = self.reading(of: pages, nil, kind, rejections)
        better.details = rejections.map { ReadingDetails(rejections: $0.list, outline: []) }
        better.pageCount = reading.pageCount
        better.format = kind == .xps ? "scanned XPS, read by OCR" : "scanned PDF, read by OCR"
        if result.isCut || reading.facts.concerns.contains(.tooManyPages) { add(.tooManyPages, to: &better) }
        return better
    }

    private func add(_ concern: Concern, to reading: inout DocumentReading) {
        if !reading.facts.concerns.contains(concern) { reading.facts.concerns.append(concern) }
    }

    private func read(_ count: Int, of document: PDFPages) throws(ProblemReason) -> [Page] {
        var pages: [Page] = []
        var faulty = 0
        var words = 0
        for number in 0..<count {
            if let page = try document.page(number) {
                pages.append(page)
                words += page.words.count
            } else {
                pages.append(Page(width: 0, height: 0))
                faulty += 1
            }
            // More is no business document, and would not fit into an answer.
            if words > Self.mostWords || document.textBytes > Self.mostText { break }
        }
        guard faulty < count else { throw ProblemReason(.damaged, detail: "no page of it can be read") }
        return pages
    }

    private static let mostWords = 200_000
    private static let mostText = 5 << 20

    private func reading(
        of pages: [Page], _ embedded: XMLAttachments.Found?, _ kind: PDFPages.Kind,
        _ rejections: Rejections?
    ) -> DocumentReading {
        let layouts = pages.enumerated().map { PageLayout($1, number: $0 + 1) }
        var reading = DocumentReading(mediaType: kind == .xps ? .xps : .pdf, format: "PDF")
        reading.pages = layouts.map { $0.text }
        let hasText = reading.pages.contains { !$0.isEmpty }
        if let embedded, embedded.isBusinessDocument || !hasText {
            reading.facts = embedded.understood.facts
            reading.evidence = embedded.understood.evidence
            reading.format = "\(embedded.understood.format) in PDF (\(embedded.name))"
            if let own = embedded.rejections { rejections?.add(own) }
            if embedded.isContradicted { reading.facts.concerns.append(.severalDocuments) }
            guard hasText else { return reading }
            let comparison = PageComparison(embedded.understood, pages: reading.pages) { [finder] in
                finder.find(in: layouts).facts
            }
            reading.facts.differences = comparison.differences()
            if reading.facts.differences.contains(where: \.subject.isGrave) {
                reading.facts.concerns.append(.pageDiffersFromXML)
            }
        } else if hasText {
            let understood = finder.find(in: layouts, rejections)
            reading.facts = understood.facts
            reading.evidence = understood.evidence
            reading.format = kind == .xps ? "text XPS" : understood.format
            if pages.allSatisfy({ $0.isRecognized || $0.words.isEmpty }) {
                reading.format = "scanned PDF, read by the scanner's OCR"
            }
            if let embedded {
                reading.format += " (with \(embedded.name), \(embedded.understood.format), which is not understood)"
            }
        } else {
            reading.facts.concerns.append(.noText)
            reading.format = "\(kind == .xps ? "XPS" : "PDF") without text"
        }
        return reading
    }
}
