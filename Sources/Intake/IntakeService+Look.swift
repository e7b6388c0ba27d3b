import Inbox
import ServiceLifecycle
import Settings

extension IntakeService {
    /// Starts work on files as long as there are free places, and looks into every folder that may hold something.
    /// All that touches a folder is done in its lane.
    func look(_ round: inout IntakeRound, _ group: inout ThrowingDiscardingTaskGroup<any Error>) {
        guard !round.isStopping else { return }
        for id in round.foldersToLookAt(now: .now) {
            start(id, &round, &group)
            guard round.hasFreePlace(for: id) else { continue }
            // A file of contacts does not show whether it is whole: it waits, even when it was renamed in.
            let takesAtOnce = round.desks[id]?.office.settings.contents != .contacts
            guard let errand = round.beginScan(id, renamedIn: { takesAtOnce ? arrivals(id) : [] }) else { continue }
            group.addTask(executorPreference: errand.lane) { [post] in post.yield(.scanned(errand.run())) }
        }
    }

    private func arrivals(_ id: Int) -> Set<RelativePath> { watch?.arrivedByRename(in: id) ?? [] }

    private func start(_ id: Int, _ round: inout IntakeRound, _ group: inout ThrowingDiscardingTaskGroup<any Error>) {
        while let errand = round.takeNextRefused(id) {
            begin(errand.file.identity, id, errand.lane, &group) { [handling] in
                await handling.refuse(errand.file, in: errand.office, errand.drop)
            }
        }
        while let errand = round.takeNext(id, mayRecognize: recognition.enter) {
            begin(errand.file.identity, id, errand.lane, &group) { [handling] in
                await handling.handle(errand.file, in: errand.office, errand.drop)
            }
        }
    }

    /// What has not begun when the service is to stop is left for the next time.
    private func begin(
        _ identity: FileIdentity, _ folder: Int, _ lane: Lane, _ group: inout ThrowingDiscardingTaskGroup<any Error>,
        _ work: @escaping @Sendable () async -> FileHandling.Ending
    ) {
        group.addTask(executorPreference: lane) { [recognition, post] in
            let ending = Task.isShuttingDownGracefully ? .lookAgain : await work()
            // Before the end is told, so that another one finds the room.
            recognition.leave(identity)
            post.yield(.ended(identity, folder: folder, ending))
        }
    }
}
