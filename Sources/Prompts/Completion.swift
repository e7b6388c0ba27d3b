/// What a text becomes at a press of Tab.
struct Completion {
    /// What the line is to hold, then what to show, where there is a choice; empty where nothing is known.
    let forms: [String]

    /// The one candidate, or as far as all of them agree; the text itself where they do not begin as it does.
    init(of text: String, among candidates: [String]) {
        guard let first = candidates.first else {
            forms = []
            return
        }
        guard candidates.count > 1 else {
            forms = [first]
            return
        }
        let common = candidates.dropFirst().reduce(first) { common, candidate in
            String(zip(common, candidate).prefix { $0.lowercased() == $1.lowercased() }.map(\.0))
        }
        let isLonger = common.count > text.count && common.lowercased().hasPrefix(text.lowercased())
        forms = [isLonger ? common : text] + candidates
    }
}
