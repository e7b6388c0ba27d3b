import ArgumentParser
import Model

/// An amount on the command line: `1234.56`, also `1234,56`.
struct AmountArgument {
    let amount: Amount

    init?(argument: String) {
        let text =
            argument.contains(".")
            ? argument
            : argument.split(separator: ",", omittingEmptySubsequences: false)
                .joined(separator: ".")
        guard let amount = Amount(text) else { return nil }
        self.amount = amount
    }

    /// Reads the value of an option.
    static func read(_ text: String) throws -> AmountArgument {
        if let amount = AmountArgument(argument: text) { return amount }
        throw ValidationError(saying: "write an amount as 1234.56.")
    }
}
