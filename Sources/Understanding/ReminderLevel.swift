/// How often was asked for payment already.
enum ReminderLevel: String, Hashable, Sendable {
    case first, second, third, final

    init?(number: Int) {
        switch number {
        case 1: self = .first
        case 2: self = .second
        case 3: self = .third
        default: return nil
        }
    }
}
