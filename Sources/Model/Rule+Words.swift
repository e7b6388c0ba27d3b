extension Rule {
    /// What the rule does, for people, in the order in which it does it.
    package var effects: [String] {
        var words = extractions.map(\.words)
        if let kind = settings.kind { words.append("sets kind to \(kind.rawValue)") }
        if let direction = settings.direction { words.append("sets direction to \(direction.rawValue)") }
        if let language = settings.language { words.append("sets language to \(language)") }
        if !match.isEmpty { words.append("looks by \(match.map(\.rawValue).joined(separator: ", "))") }
        if !record.isEmpty {
            words.append("may record by \(match.filter(record.contains).map(\.rawValue).joined(separator: ", ")) too")
        }
        if margin > 0 { words.append("wants a margin of \(margin)") }
        if let contact { words.append("names contact \(contact)") }
        if let template { words.append("sets template \(template)") }
        words += particulars.words
        for further in also {
            let more = [further.templateCode.map { "template \($0)" }].compactMap { $0 } + further.particulars.words
            words.append(
                "records for \(further.contactNumber) too" + (more.isEmpty ? "" : " (\(more.joined(separator: ", ")))"))
        }
        switch outcome {
        case .review: words.append("sends it to a person")
        case .ignore: words.append("ignores it")
        case .record, nil: break
        }
        if continues { words.append("lets the rules below go on") }
        return words
    }
}

extension InteractionParticulars {
    fileprivate var words: [String] {
        let texts = description?.texts.sorted { $0.key < $1.key }.map { language, text in
            "'\(text)'" + (language.isEmpty ? "" : " in \(language)")
        }
        return [
            texts.map { "describes it as \($0.joined(separator: ", "))" }, campaign.map { "campaign \($0)" },
            segment.map { "segment \($0)" }, salesperson.map { "salesperson \($0)" },
            opportunity.map { "opportunity \($0)" },
        ].compactMap { $0 }
    }
}

extension RuleExtraction {
    fileprivate var words: String {
        let what = groups.values.map(\.description).sorted().joined(separator: ", ")
        let pattern = pattern.map { " by '\($0)'" } ?? ""
        return switch place {
        case .text: "takes \(what) from the text\(pattern)"
        case .fileName: "takes \(what) from the file name\(pattern)"
        case .near(let label): "takes \(what) near '\(label)'\(pattern)"
        }
    }
}
