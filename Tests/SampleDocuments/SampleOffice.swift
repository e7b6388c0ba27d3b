/// A made-up office: its particulars, its contacts, and the documents that pass through it. The same seed gives the
/// same bytes everywhere; the document with an index is the same however many are asked for.
package struct SampleOffice: Sendable {
    package let seed: UInt64
    private let book: ContactBook

    package init(seed: UInt64) {
        self.seed = seed
        book = ContactBook(seed: seed)
    }

    /// The `[company]` table of `dossier.toml`.
    package var companyTOML: String {
        let us = SampleParty.ourOffice
        return """
            [company]
            name          = ["\(us.name)"]
            vat           = ["\(us.vat ?? "")"]
            iban          = ["\(us.iban ?? "")"]
            gln           = []
            peppol        = ["0208:\(us.enterprise ?? "")"]
            email_domains = ["peeters.example"]
            languages     = ["nl", "fr"]

            """
    }

    /// All contacts with Business Central's captions, comma-separated, UTF-8, lines ended by CR LF.
    package var contactsCSV: String { ContactsCSV.text(book.contacts) }

    package var contactNumbers: [String] { book.contacts.map(\.number) }

    /// `count` documents with different names, numbers and bytes. Every `strangerEvery`th concerns a party that no
    /// contacts file holds; none when it is 0.
    package func documents(
        count: Int, form: SampleForm = .mixed, strangerEvery: Int = 0
    ) -> [SampleDocument] {
        (0..<count).map { document($0, form: form, strangerEvery: strangerEvery) }
    }

    /// The document with this index; indexes start at 0.
    package func document(_ index: Int, form: SampleForm = .mixed, strangerEvery: Int = 0) -> SampleDocument {
        let form = form == .mixed ? SampleOffice.form(of: index) : form
        let plans =
            switch form {
            case .pdf, .mixed: PaperPlan.printed
            case .xml: PaperPlan.structured
            case .hybrid: PaperPlan.hybrid
            }
        let isStranger = strangerEvery > 0 && index % strangerEvery == strangerEvery - 1
        let (paper, contact) = PaperWriter(book: book, seed: seed).paper(index, kinds: plans, stranger: isStranger)
        return SampleDocument(
            fileName: fileName(paper, form), bytes: bytes(paper, form),
            expected: SampleDocument.Expected(
                contactNo: isStranger ? nil : contact.number, partyName: contact.party.name, kind: paper.kind.rawValue,
                direction: paper.isOutbound ? "outbound" : "inbound", number: paper.number, date: paper.date.iso,
                dueDate: paper.kind == .invoice ? paper.dueDate?.iso : nil,
                currency: paper.total == nil ? nil : "EUR", total: paper.total.map(Writing.decimal),
                language: form == .xml ? nil : paper.language))
    }

    /// The printed document with this index as an XPS print, set in `font`, a TrueType font.
    package func xps(_ index: Int, font: [UInt8]) -> SampleDocument {
        var document = document(index, form: .pdf)
        let (paper, _) = PaperWriter(book: book, seed: seed).paper(index, kinds: PaperPlan.printed, stranger: false)
        var printer = PaperPrinter(paper)
        document.fileName = String(document.fileName.dropLast("pdf".count)) + "xps"
        document.bytes = XPSFile(pages: printer.print(), font: font).encoded()
        return document
    }

    /// Of ten documents seven are printed, two XML, one both.
    private static func form(of index: Int) -> SampleForm {
        switch index % 10 {
        case 3, 7: .xml
        case 9: .hybrid
        default: .pdf
        }
    }

    private func bytes(_ paper: BusinessPaper, _ form: SampleForm) -> [UInt8] {
        if form == .xml {
            let isCII = paper.kind != .quote && paper.kind != .order && paper.seriesNumber % 3 == 1
            return Array((isCII ? CIIText(paper: paper).text() : UBLText(paper: paper).text()).utf8)
        }
        var random = RandomSource(seed: seed ^ UInt64(paper.seriesNumber) &* 0x1000_0001)
        var printer = PaperPrinter(paper)
        let identifier = (0..<32).map { _ in String(random.number(0...15), radix: 16, uppercase: true) }.joined()
        let file = PDFFile(
            title: "\(Wording.of(paper.language).title(paper.kind)) \(paper.number)", producer: "Peeters Office Print",
            created: "D:\(paper.date.basic)0915\(CheckDigits.padded(paper.seriesNumber % 60, 2))+01'00'",
            identifier: identifier, pages: printer.print(),
            attachment: form == .hybrid
                ? PDFFile.Attachment(name: "factur-x.xml", bytes: Array(CIIText(paper: paper).text().utf8)) : nil)
        return file.encoded()
    }

    /// What the office calls the file: title and number, without what file names may not hold.
    private func fileName(_ paper: BusinessPaper, _ form: SampleForm) -> String {
        let title = Wording.of(paper.language).title(paper.kind)
        let number = String(paper.number.map { $0 == "/" ? "-" : $0 })
        return "\(title) \(number).\(form == .xml ? "xml" : "pdf")"
    }
}
