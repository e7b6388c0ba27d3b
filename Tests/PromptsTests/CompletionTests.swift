import Testing

@testable import Prompts

@Suite("A press of Tab")
struct CompletionTests {
    @Test("takes the only candidate, though the text stands in its midst")
    func one() {
        #expect(Completion(of: "maes", among: ["C00042  Garage Maes"]).forms == ["C00042  Garage Maes"])
    }

    @Test("goes as far as all candidates agree, whatever the case, and shows them")
    func several() {
        let candidates = ["GOLF  Golf event", "GOLD  Gold card"]
        #expect(Completion(of: "g", among: candidates).forms == ["GOL"] + candidates)
    }

    @Test("leaves the text as it is where the candidates begin otherwise")
    func otherwise() {
        let candidates = ["C00042  Garage Maes", "C00105  Garage Peeters"]
        #expect(Completion(of: "gar", among: candidates).forms == ["gar"] + candidates)
        #expect(Completion(of: "", among: ["A", "B"]).forms == ["", "A", "B"])
    }

    @Test("does nothing where nothing is known")
    func nothing() {
        #expect(Completion(of: "x", among: []).forms.isEmpty)
    }
}
