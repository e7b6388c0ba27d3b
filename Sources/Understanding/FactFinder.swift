import Model

/// Reads the facts of a business document out of its pages: what it is, its number, dates, total, language, parties.
package struct FactFinder: Sendable {
    private let vocabulary: Vocabulary

    /// `dictionaries`: one for each language in which documents come, sixteen at most.
    package init(dictionaries: [Dictionary]) { vocabulary = Vocabulary(dictionaries) }

    package func find(in pages: [Page]) -> Understood {
        find(in: pages.enumerated().map { PageLayout($1, number: $0 + 1) })
    }

    /// For who has the layouts already.
    package func find(in layouts: [PageLayout]) -> Understood {
        var understood = Understood(format: "text PDF")
        if layouts.allSatisfy({ $0.tokens.isEmpty }) {
            understood.facts.concerns = [.noText]
            return understood
        }
        if GarbledText.holds(layouts) { understood.facts.concerns.append(.garbledText) }
        let labelled = layouts.filter { !$0.isTooDense && !$0.tokens.isEmpty }
            .map { LabelledPage($0, vocabulary: vocabulary) }
        if labelled.isEmpty { return understood }
        understood.facts.language = PageLanguage.language(labelled, vocabulary)
        let order = DateOrder.order(labelled, vocabulary, language: understood.facts.language)
        let readers = labelled.map { PageReader(page: $0, vocabulary: vocabulary, order: order) }
        DocumentFacts(readers: readers).read(into: &understood)
        return understood
    }
}
