extension PaperPrinter {
    mutating func letterhead() {
        let party = paper.issuer
        let atRight = layout == .senderRight || layout == .windowLeft
        let x = atRight ? right : left
        let align: PDFPage.Alignment = atRight ? .right : .left
        y = 62
        write(party.name, x: x, size: 15, bold: true, align: align)
        for line in [
            party.street, party.place(seenFrom: paper.addressee.country), party.phone, party.email, party.website,
        ].compactMap({ $0 }) {
            y += 12
            write(line, x: x, size: 8.5, align: align)
        }
    }

    mutating func addressWindow() {
        let party = paper.addressee
        let x = layout == .windowRight ? 330.0 : left
        y = layout == .windowRight ? 140 : 152
        write(party.name, x: x, size: 10.5, bold: layout == .colons)
        var lines = [party.street, party.place(seenFrom: paper.issuer.country)]
        if let attention = party.attention { lines.insert("\(words.attention) \(attention)", at: 0) }
        if party.country != paper.issuer.country, let country = PaperPrinter.countries[party.country] {
            lines.append(country)
        }
        if let vat = party.vat, layout != .windowLeft { lines.append("\(words.vatNo) \(Writing.dotted(vat: vat))") }
        for line in lines {
            y += 13
            write(line, x: x, size: 10.5)
        }
    }

    private static let countries = [
        "BE": "België", "NL": "Nederland", "FR": "France", "DE": "Deutschland", "LU": "Luxembourg",
        "GB": "United Kingdom",
    ]

    /// Label and value of everything that identifies the document.
    private var labels: [(String, String)] {
        var labels = [
            (words.number(paper.kind), paper.number),
            (words.date(paper.kind), writing.date(paper.date, inWords: datesInWords)),
        ]
        if let due = paper.dueDate {
            labels.append(
                (paper.kind == .quote ? words.validUntil : words.dueDate, writing.date(due, inWords: datesInWords)))
        }
        if let number = paper.customerNo { labels.append((words.customerNo, number)) }
        if let reference = paper.reference { labels.append((words.reference, reference)) }
        if layout == .windowLeft, let vat = paper.addressee.vat {
            labels.append((words.vatNo, Writing.dotted(vat: vat)))
        }
        return labels
    }

    mutating func titleAndLabels() {
        y = 252
        write(words.title(paper.kind), x: left, size: 18, bold: true)
        switch layout {
        case .windowRight: columnOfLabels(x: left, valueX: left + 110, from: 152, align: .left)
        case .senderRight: columnOfLabels(x: 430, valueX: 438, from: 152, align: .right)
        case .colons:
            y = 152
            for (label, value) in labels {
                write("\(label): \(value)", x: 340)
                y += 14
            }
        case .windowLeft:
            rowOfLabels()
        }
        y = layout == .windowLeft ? 312 : 284
    }

    private mutating func columnOfLabels(x: Double, valueX: Double, from top: Double, align: PDFPage.Alignment) {
        y = top
        for (label, value) in labels {
            write(label, x: x, size: 9, align: align)
            write(value, x: valueX, size: 9)
            y += 13
        }
    }

    private mutating func rowOfLabels() {
        y = 278
        let width = (right - left) / Double(max(labels.count, 5))
        for (index, (label, value)) in labels.enumerated() {
            let x = left + Double(index) * width
            pages[0].write(label, x: x, y: 278, size: 7.5, bold: true)
            pages[0].write(value, x: x, y: 290, size: 8.5)
        }
    }
}
