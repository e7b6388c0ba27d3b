import Inbox

extension IntakeService {
    /// Looks into every folder that may hold something, and starts work on files as long as there are free places.
    func look(_ round: inout IntakeRound, _ group: inout ThrowingDiscardingTaskGroup<any Error>) {
        guard !round.isStopping else { return }
        for id in round.foldersToLookAt(now: .now) {
            repeat {
                start(id, &round, &group)
                guard round.hasFreePlace else { return }
                guard let scan = round.scan(id, renamedIn: { watch?.arrivedByRename(in: id) ?? [] }) else { break }
                notices.scanned(id, scan, in: round.path(of: id))
                if scan.atRest.isEmpty, scan.refused.isEmpty { break }
            } while true
        }
    }

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
