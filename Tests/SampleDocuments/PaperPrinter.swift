/// Prints a paper as an office program would: letterhead, address window, labels, table, totals, foot.
struct PaperPrinter {
    /// How the sender's program arranges a page.
    enum Layout: Int, CaseIterable, Sendable {
        /// Address window right, labels in a column left with the values beside them.
        case windowRight
        /// Address window left, labels in a row with the values below them.
        case windowLeft
        /// Address left, "label: value" lines right.
        case colons
        /// The sender's particulars right, labels right-aligned before their values.
        case senderRight
    }

    let paper: BusinessPaper
    let layout: Layout
    let words: Wording
    let writing: Writing
    let datesInWords: Bool
    var pages: [PDFPage] = []
    /// The base line of what comes next.
    var y = 0.0

    let left = 56.0
    let right = 540.0
    let lowest = 690.0

    init(_ paper: BusinessPaper) {
        self.paper = paper
        let name = paper.issuer.name.unicodeScalars.reduce(0) { ($0 &* 31 &+ Int($1.value)) & 0xFFFF }
        let turn = paper.isOutbound ? paper.seriesNumber : name
        layout = Layout.allCases[turn % Layout.allCases.count]
        words = Wording.of(paper.language)
        writing = Writing(language: paper.language)
        datesInWords = turn % 3 == 0
    }

    /// The pages, printed.
    mutating func print() -> [PDFPage] {
        pages = [PDFPage()]
        letterhead()
        addressWindow()
        titleAndLabels()
        if paper.openItems.isEmpty {
            table()
            if paper.kind != .deliveryNote { totals() }
        } else {
            openItems()
        }
        closing()
        for page in pages.indices { foot(page) }
        return pages
    }

    mutating func write(
        _ text: String, x: Double, size: Double = 10, bold: Bool = false, align: PDFPage.Alignment = .left
    ) {
        pages[pages.count - 1].write(text, x: x, y: y, size: size, bold: bold, align: align)
    }

    mutating func rule(to end: Double? = nil) {
        pages[pages.count - 1].rule(from: left, to: end ?? right, y: y - 10)
    }

    mutating func turnPage() {
        pages.append(PDFPage())
        y = 70
        write(paper.issuer.name, x: left, size: 11, bold: true)
        write("\(words.title(paper.kind)) \(paper.number)", x: right, align: .right)
        y += 34
    }

    /// The issuer's legal particulars and the page number, on every page.
    private mutating func foot(_ page: Int) {
        let party = paper.issuer
        pages[page].rule(from: left, to: right, y: 776)
        let first = [party.name, party.street, party.place(seenFrom: paper.addressee.country)]
        let second = [
            party.vat.map { "\(words.vatNo) \(Writing.dotted(vat: $0))" },
            party.iban.map { "IBAN \(Writing.grouped(iban: $0))" }, party.email, party.website,
        ].compactMap { $0 }
        pages[page].write(first.joined(separator: " - "), x: left, y: 788, size: 7.5)
        pages[page].write(second.joined(separator: " - "), x: left, y: 798, size: 7.5)
        pages[page].write("\(words.page) \(page + 1)/\(pages.count)", x: right, y: 812, size: 7.5, align: .right)
    }
}
