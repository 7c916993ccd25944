"""Plays a raid exported by `parry plan` on SimPy, a process for each threat, track and engagement.

Reads the path of a plan as its argument, then lines "REPLICATIONS SEED" from standard input; answers each with one line
of JSON: CPU seconds of this thread, events, and per replication the counts by class and by weapon.
"""

import bisect
import json
import math
import random
import sys
import time

import simpy

NEVER = math.inf


class Shot:
    """When a round of one weapon must be launched, and when it then meets a threat of one family."""

    def __init__(self, row):
        self.weapon = row["weapon"]
        self.launch_by = row["launchBy"]
        self.intercept_at = row["interceptAt"]

    def intercept_of(self, launch):
        by, at = self.launch_by, self.intercept_at
        if launch <= by[0]:
            return at[0]
        high = bisect.bisect_left(by, launch)
        share = (launch - by[high - 1]) / (by[high] - by[high - 1])
        return math.ceil(at[high - 1] + share * (at[high] - at[high - 1]))


class Plan:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            plan = json.load(file)
        if plan["schema"] != "parry-plan-1" or plan["uses"]:
            sys.exit(f"cannot play a {plan['schema']} that uses {plan['uses']}")
        self.ticks = plan["ticksPerSecond"]
        self.classes, self.assets = plan["classes"], plan["assets"]
        self.nets, self.layers = plan["nets"], plan["layers"]
        self.shooters, self.weapons = plan["shooters"], plan["weapons"]
        self.families, self.waves = plan["families"], plan["waves"]
        self.hearers = [[to for to, net in enumerate(self.nets) if own in net["hears"] and to != own]
                        for own in range(len(self.nets))]
        for family in self.families:
            family["shots"], family["hazards"] = [], []
        for row in plan["shots"]:
            if row["launchBy"]:
                self.families[row["family"]]["shots"].append(Shot(row))
        for row in plan["hazards"]:
            self.families[row["family"]]["hazards"].append(row)

    def detected(self, hazard, exponential):
        h = hazard["cumulative"]
        if not h or exponential > h[-1]:
            return None
        high = min(max(bisect.bisect_left(h, exponential), 1), len(h) - 1)
        rise = h[high] - h[high - 1]
        within = min(max((exponential - h[high - 1]) / rise, 0), 1) if rise > 0 else 0
        return math.ceil((hazard["startSeconds"] + (high - 1 + within) * hazard["stepSeconds"]) * self.ticks)


class Threat:
    def __init__(self, number, family, launch, plan):
        self.number, self.family, self.launch = number, family, launch
        self.flying, self.in_flight, self.waits = True, 0, False
        self.tracked = [False] * len(plan.nets)
        self.salvos = [0] * len(plan.layers)


class Shooter:
    """A battery, whose free channels are places, or a patrol, whose aircraft have rounds of their own."""

    def __init__(self, row, layer):
        self.row, self.layer, self.net = row, row["layer"], row["net"]
        self.salvo, self.next_salvo = max(1, int(layer["salvo"])), max(1, int(layer["nextSalvo"]))
        self.most_salvos = layer["maximumSalvos"] or NEVER
        self.reaction, self.ready, self.patrol = row["reaction"], 0, row["patrol"]
        self.free = list(range(int(row["channels"])))


class Weapon:
    def __init__(self, row, shooter):
        self.kill, self.shooter, self.fired = row["kill"], shooter, 0
        self.left = rounds = int(row["rounds"])
        self.aboard = None
        if shooter.patrol:
            self.aboard = [rounds] * len(shooter.free)
            self.left = rounds * len(shooter.free)

    def can_fire(self):
        if self.aboard is None:
            return bool(self.shooter.free)
        return any(self.aboard[place] for place in self.shooter.free)

    def take(self, salvo):
        free = self.shooter.free
        if self.aboard is None:
            place, fired = free.pop(), min(salvo, self.left)
        else:
            place = max(free, key=lambda p: (self.aboard[p], -p))
            free.remove(place)
            fired = min(salvo, self.aboard[place])
            self.aboard[place] -= fired
        self.left -= fired
        self.fired += fired
        return place, fired


class Raid:
    def __init__(self, plan, draw):
        self.plan, self.draw, self.env = plan, draw, simpy.Environment()
        shooters = [Shooter(row, plan.layers[row["layer"]]) for row in plan.shooters]
        self.weapons = [Weapon(row, shooters[row["shooter"]]) for row in plan.weapons]
        self.waiting = []
        count = len(plan.classes)
        self.failed, self.leaked, self.intercepted = [0] * count, [0] * count, [0] * count
        self.impacts = [0] * len(plan.assets)

    def play(self):
        number = 0
        for wave in self.plan.waves:
            family = self.plan.families[wave["families"][0]]
            for i in range(int(wave["count"])):
                due = wave["start"] + i * wave["spacing"]
                launch = due - family["flight"] if wave["onTarget"] else due
                self.env.process(self.fly(Threat(number, family, launch, self.plan)))
                number += 1
        self.env.run()

    def fly(self, threat):
        yield self.env.timeout(threat.launch)
        kind, family = threat.family["class"], threat.family
        row = self.plan.classes[kind]
        if self.draw() >= row["launchReliability"]:
            threat.flying = False
            self.failed[kind] += 1
            return
        for net in range(len(self.plan.nets)):
            seen = self.plan.detected(family["hazards"][net], -math.log(1 - self.draw()))
            if seen is not None:
                self.env.process(self.track(threat, net, seen))
        fails = self.draw() >= row["flightReliability"]
        yield self.env.timeout(math.ceil(self.draw() * family["flight"]) if fails else family["flight"])
        if not threat.flying:
            return
        threat.flying = False
        if fails:
            self.failed[kind] += 1
            return
        self.leaked[kind] += 1
        miss = row["cepMeters"] * math.sqrt(-math.log2(1 - self.draw()))
        if miss <= self.plan.assets[family["asset"]]["radiusMeters"]:
            self.impacts[family["asset"]] += 1

    def track(self, threat, net, seen):
        row = self.plan.nets[net]
        yield self.env.timeout(seen + row["formation"] + row["identification"])
        self.hold(threat, net)

    def share(self, threat, net):
        yield self.env.timeout(self.plan.nets[net]["latency"])
        self.hold(threat, net)

    def hold(self, threat, net):
        if not threat.flying or threat.tracked[net]:
            return
        threat.tracked[net] = True
        for to in self.plan.hearers[net]:
            if not threat.tracked[to]:
                self.env.process(self.share(threat, to))
        opens = False
        for shot in threat.family["shots"]:
            shooter = self.weapons[shot.weapon].shooter
            if shooter.net == net:
                opening = threat.launch + shot.launch_by[0] - shooter.reaction
                if opening > self.env.now:
                    self.env.process(self.window(threat, opening))
                else:
                    opens = True
        if opens:
            self.consider(threat)

    def window(self, threat, opening):
        yield self.env.timeout(opening - self.env.now)
        self.consider(threat)

    def consider(self, threat):
        if not threat.flying or threat.in_flight:
            return
        offer, blocked = self.choose(threat)
        if offer:
            self.engage(threat, offer)
        elif blocked and not threat.waits:
            self.wait(threat)

    def wait(self, threat):
        threat.waits = True
        self.waiting.append(threat)

    def choose(self, threat):
        best, blocked = None, False
        for shot in threat.family["shots"]:
            offer, busy = self.offered(threat, shot)
            blocked = blocked or busy
            if offer and (best is None or offer[2] < best[2]):
                best = offer
        return best, blocked

    def offered(self, threat, shot):
        weapon = self.weapons[shot.weapon]
        shooter = weapon.shooter
        ready = self.env.now + shooter.reaction - threat.launch
        if (not threat.tracked[shooter.net] or threat.in_flight or not weapon.left
                or ready < shot.launch_by[0] or ready > shot.launch_by[-1]
                or threat.salvos[shooter.layer] >= shooter.most_salvos):
            return None, False
        if not weapon.can_fire():
            return None, True
        launch = max(ready, shooter.ready - threat.launch)
        if launch > shot.launch_by[-1]:
            return None, False
        return (weapon, threat.launch + launch, threat.launch + shot.intercept_of(launch)), False

    def engage(self, threat, offer):
        weapon, launch, intercept = offer
        shooter = weapon.shooter
        salvo = shooter.next_salvo if threat.salvos[shooter.layer] else shooter.salvo
        place, fired = weapon.take(salvo)
        shooter.ready = launch + fired * shooter.row["launchSpacing"]
        threat.salvos[shooter.layer] += 1
        threat.in_flight += fired
        if threat.waits:
            threat.waits = False
            self.waiting.remove(threat)
        self.env.process(self.engagement(threat, weapon, place, fired, intercept))

    def engagement(self, threat, weapon, place, fired, intercept):
        shooter, kind = weapon.shooter, threat.family["class"]
        yield self.env.timeout(intercept - self.env.now)
        for _ in range(fired):
            if threat.flying and self.draw() < weapon.kill[kind]:
                threat.flying = False
                self.intercepted[kind] += 1
        yield self.env.timeout(shooter.row["assessment"])
        threat.in_flight -= fired
        if shooter.row["reAttack"]:
            self.consider(threat)
            yield self.env.timeout(shooter.row["reAttack"])
            shooter.free.append(place)
            self.serve(shooter)
            return
        shooter.free.append(place)
        if threat.flying and not threat.in_flight:
            offer, _ = self.choose(threat)
            if offer and offer[0].shooter is not shooter:
                self.engage(threat, offer)
            elif offer and not threat.waits:
                self.wait(threat)
        self.serve(shooter)
        self.consider(threat)

    def serve(self, shooter):
        while shooter.free and self.waiting:
            self.waiting = [threat for threat in self.waiting if threat.flying]
            best = None
            for threat in self.waiting:
                for shot in threat.family["shots"]:
                    if self.weapons[shot.weapon].shooter is shooter:
                        offer, _ = self.offered(threat, shot)
                        if offer and (best is None or (offer[2], threat.number) < (best[1][2], best[0].number)):
                            best = threat, offer
            if best is None:
                return
            self.engage(*best)


def main():
    plan = Plan(sys.argv[1])
    for line in sys.stdin:
        replications, seed = map(int, line.split())
        draw = random.Random(seed).random
        rows, start = [], time.thread_time()
        for _ in range(replications):
            raid = Raid(plan, draw)
            raid.play()
            rows.append([raid.failed, raid.leaked, raid.intercepted, raid.impacts, [w.fired for w in raid.weapons]])
        print(json.dumps({"seconds": time.thread_time() - start, "rows": rows}), flush=True)


if __name__ == "__main__":
    main()
