import Inbox
import Settings

extension IntakeService {
    /// Looks into every folder that may hold something, and starts work on files as long as there are free places.
    func look(_ round: inout IntakeRound, _ group: inout ThrowingDiscardingTaskGroup<any Error>) {
        guard !round.isStopping else { return }
        for id in round.foldersToLookAt(now: .now) {
            // A file of contacts does not show whether it is whole: it waits, even when it was renamed in.
            let takesAtOnce = round.desks[id]?.office.settings.contents != .contacts
            repeat {
                start(id, &round, &group)
                guard round.hasFreePlace else { return }
                guard let scan = round.scan(id, renamedIn: { takesAtOnce ? arrivals(id) : [] }) else { break }
                notices.scanned(id, scan, in: round.path(of: id))
                if scan.atRest.isEmpty, scan.refused.isEmpty { break }
            } while true
        }
    }

    private func arrivals(_ id: Int) -> Set<RelativePath> { watch?.arrivedByRename(in: id) ?? [] }

    private func start(_ id: Int, _ round: inout IntakeRound, _ group: inout ThrowingDiscardingTaskGroup<any Error>) {
        while let (file, desk) = round.takeNextRefused(id) {
            group.addTask { [handling, post] in
                let ending = await handling.refuse(file, in: desk.office, desk.drop)
                post.yield(.ended(file.identity, folder: id, ending))
            }
        }
        while let (file, desk) = round.takeNext(id) {
            group.addTask { [handling, post] in
                let ending = await handling.handle(file, in: desk.office, desk.drop)
                post.yield(.ended(file.identity, folder: id, ending))
            }
        }
    }
}
