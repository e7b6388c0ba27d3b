import Model

/// Reads the facts of a business document out of its pages: what it is, its number, dates, total, language, parties.
package struct FactFinder: Sendable {
    private let vocabulary: Vocabulary

    /// `dictionaries`: one for each language in which documents come, sixteen at most.
    package init(dictionaries: [Dictionary]) { vocabulary = Vocabulary(dictionaries) }

    package func find(in pages: [Page]) -> Understood {
        find(in: pages.enumerated().map { PageLayout($1, number: $0 + 1) })
    }

    /// For who has the layouts already. What is considered and not taken is noted in `rejections`, if anybody asks.
    package func find(in layouts: [PageLayout], _ rejections: Rejections? = nil) -> Understood {
        var understood = Understood(format: "text PDF")
        if layouts.allSatisfy({ $0.tokens.isEmpty }) {
            understood.facts.concerns = [.noText]
            return understood
        }
        if GarbledText.holds(layouts) { understood.facts.concerns.append(.garbledText) }
        let labelled = layouts.filter { !$0.isTooDense && !$0.tokens.isEmpty }
            .map { LabelledPage($0, vocabulary: vocabulary, rejections) }
        if labelled.isEmpty { return understood }
        understood.facts.language = PageLanguage.language(labelled, vocabulary)
        let order = DateOrder.order(labelled, vocabulary, language: understood.facts.language)
        var readers = labelled.map { PageReader(page: $0, vocabulary: vocabulary, order: order) }
        if order == .dayFirst, understood.facts.language == nil || understood.facts.language == "en",
            let other = monthFirst(readers, labelled)
        {
            readers = other
        }
        DocumentFacts(readers: readers).read(into: &understood)
        if rejections != nil { PassedOver(readers: readers, facts: understood.facts).note() }
        return understood
    }

    /// The pages read month first, when only so the date and the due date agree: 12/08/2016, due 01/07/2017.
    private func monthFirst(_ readers: [PageReader], _ pages: [LabelledPage]) -> [PageReader]? {
        guard let place = readers.firstIndex(where: { $0.title != nil }) else { return nil }
        func dates(_ reader: PageReader) -> (CalendarDate?, CalendarDate?) {
            let finder = reader.dateFinder(reader.title?.kind)
            return (finder.find()?.date, finder.findDue()?.date)
        }
        let (date, due) = dates(readers[place])
        guard DateOrder.isDoubtful(date, due: due) else { return nil }
        let others = pages.map { PageReader(page: $0, vocabulary: vocabulary, order: .monthFirst) }
        let (otherDate, otherDue) = dates(others[place])
        return DateOrder.isLikely(otherDate, due: otherDue) ? others : nil
    }
}
