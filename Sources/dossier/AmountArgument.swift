import ArgumentParser
import Model

/// An amount on the command line: `1234.56`, also `1234,56`.
struct AmountArgument: ExpressibleByArgument {
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
}
