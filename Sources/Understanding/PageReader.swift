import Model

/// One page with all that reads from it.
struct PageReader {
    let page: LabelledPage
    let values: ValueFinder
    let dates: DateReader
    let numbers: NumberReader
    /// What the page calls itself.
    let title: KindFinder.Found?

    init(page: LabelledPage, vocabulary: Vocabulary, order: DateReader.Order) {
        self.page = page
        values = ValueFinder(page: page)
        dates = DateReader(layout: page.layout, vocabulary: vocabulary, order: order)
        numbers = NumberReader(layout: page.layout, dates: dates)
        title = KindFinder(page: page, values: values, numbers: numbers).find()
    }

    var isBusinessDocument: Bool { title.map { $0.kind != .other } ?? false }

    func number(_ kind: DocumentKind?) -> DocumentNumberFinder.Found? {
        DocumentNumberFinder(
            page: page, values: values, numbers: numbers, kind: kind, title: title?.kind == kind ? title?.phrase : nil
        ).find()
    }

    func dateFinder(_ kind: DocumentKind?) -> DocumentDateFinder {
        DocumentDateFinder(
            page: page, values: values, dates: dates, kind: kind, title: title?.kind == kind ? title?.phrase : nil)
    }

    func references(_ kind: DocumentKind?, ownNumber: String?) -> [DocumentReference] {
        ReferenceFinder(page: page, values: values, numbers: numbers, kind: kind, ownNumber: ownNumber).find()
    }

    /// How often the page asks, if it is a reminder.
    var reminderLevel: ReminderLevelFinder.Found? {
        title.flatMap {
            ReminderLevelFinder(page: page, values: values, vocabulary: dates.vocabulary, title: $0.phrase).find()
        }
    }

    func identifiers(_ kind: DocumentKind?) -> [FoundIdentifier] {
        IdentifierFinder(page: page, values: values, numbers: numbers, kind: kind).find()
    }

    func mentions(_ kind: DocumentKind?, language: String?) -> [PartyFinder.Placed] {
        PartyFinder(
            page: page, blocks: BlockFinder(page: page, values: values, numbers: numbers, kind: kind).find(),
            identifiers: identifiers(kind), kind: kind,
            fiveDigitCountry: language.flatMap { dates.vocabulary.countryOfFiveDigits[$0] }
        ).find()
    }
}
