import Model
import Settings

extension [String] {
    /// A refusal for a name that none of these rules bears, with those that may be meant.
    func refusal(ofRule name: String) -> Refusal {
        let within = filter { $0.lowercased().contains(name.lowercased()) }
        if !within.isEmpty, within.count <= 5 {
            let names = within.map { "'\($0)'" }.joined(separator: ", ")
            return Refusal("There is no rule '\(name)', but \(names); write the whole name.")
        }
        if let nearest = Spelling.guess(name, among: self) {
            return Refusal("There is no rule '\(name)'; did you mean '\(nearest)'?")
        }
        return Refusal("There is no rule '\(name)'. 'dossier rules list' shows those that there are.")
    }
}
