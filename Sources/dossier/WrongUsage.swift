import ArgumentParser
import Model

extension ValidationError {
    /// Wrong usage, told in the person's language.
    init(saying sentence: Phrase) { self.init(Words.text(sentence)) }
}
