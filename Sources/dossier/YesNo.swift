import ArgumentParser

enum YesNo: String, ExpressibleByArgument, CaseIterable {
    case yes, no

    /// Also as tables show it.
    init?(argument: String) {
        guard let word = TypedWord.find(argument, among: YesNo.self) else { return nil }
        self = word
    }
}
