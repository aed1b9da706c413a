"""The reference workload in fast idiomatic Python: numpy for the columns, heapq for the events.

Reads the case of python.ts from stdin, runs it ROUNDS times and writes {milliseconds: [each round], reached: {...}}.
The same model and the same draws as test/bench/objects.ts; times in seconds, sizes in bytes.
"""
import heapq
import json
import math
import sys
import time

import numpy as np

case = json.load(sys.stdin)
NEVER = case["never"]
ROUNDS = case["rounds"]
columns = {name: np.array(values) for name, values in case["columns"].items()}
rack, server, customer, priority, policy, size = (
    columns[name] for name in ("rack", "server", "customer", "priority", "policy", "bytes"))
copies = {name: np.array(values) for name, values in case["copies"].items()}
kinds = {name: np.array(values) for name, values in case["kinds"].items()}
server_key = np.array(case["serverKey"])
terms = case["terms"]


def newest(down_at, rack_down, rack_burnt):
    """Newest point of each service among readable copies whose rack has not burnt (-inf: none), and whether that copy is
    on a dark rack."""
    of, kind, place = copies["service"], copies["kind"], copies["rack"]
    stands = np.where(place >= 0, rack_burnt[place] == NEVER, True)
    good = stands & (kinds["unusable"][kind] == 0) & (copies["read"] < kinds["readable"][kind])
    of, kind, place = of[good], kind[good], place[good]
    durable = np.minimum(down_at[of], np.where(place >= 0, rack_down[place], NEVER))
    period, lag = kinds["period"][kind], kinds["lag"][kind]
    phase = np.floor(copies["phase"][good] / 2**32 * period)
    point = phase + period * np.floor((durable - phase - lag) / period)
    best = np.full(len(rack), -np.inf)
    np.maximum.at(best, of, point)
    # Of equal points the first copy counts, so it is written last.
    on = np.full(len(rack), -1)
    equal = np.flatnonzero(point == best[of])[::-1]
    on[of[equal]] = place[equal]
    return best, (on >= 0) & (rack_down[on] == terms["darkAt"])


def recover(lost, point, in_the_dark, back_at, data_back_at):
    """Brings back what burnt: servers from stock and factory, provisioning, data over the link, verification."""
    declared, provision, verify = terms["declared"], terms["provision"], terms["verify"]
    order = np.argsort(server[lost], kind="stable")
    rows = lost[order]
    numbers, first = np.unique(server[rows], return_index=True)
    ends = np.append(first[1:], len(rows))
    urgency = np.maximum.reduceat(priority[rows], first) if len(rows) else first
    waiting = [(-urgency[nth], server_key[numbers[nth]], nth) for nth in range(len(numbers))]
    heapq.heapify(waiting)
    ready, events, marks = [], [], []
    stock, free = 0, terms["technicians"]
    moved = read_at = rate = 0.0
    stamp = nth_event = 0
    capacity, cap = terms["capacity"], terms["cap"]
    STOCK, BATCH, PROVISIONED, LINK, CHECKED, SERVE, LIGHT = range(7)
    order_of = (0, 0, 1, 1, 1, 2, 1)
    push, pop = heapq.heappush, heapq.heappop

    def at(moment, what, which):
        nonlocal nth_event
        nth_event += 1
        push(events, (moment, order_of[what], nth_event, what, which))

    def share(now):
        nonlocal rate, stamp
        rate = min(cap, capacity / max(1, len(marks)))
        stamp += 1
        if marks:
            at(now + max(0.0, marks[0][0] - moved) / rate, LINK, stamp)

    def read(now):
        nonlocal moved, read_at
        moved = moved + rate * (now - read_at) if marks else 0.0
        read_at = now

    def restore(now, row):
        nonlocal nth_event
        read(now)
        nth_event += 1
        push(marks, (moved + size[row], nth_event, row))
        share(now)

    at(declared + terms["stockTransport"], STOCK, 0)
    batch = terms["batch"]
    for factory in terms["factories"]:
        every = batch / factory["rate"]
        at(max(declared, terms["starts"]) + factory["transport"] + every, BATCH, every)
    asked = -1.0
    horizon = terms["horizon"]
    while events and events[0][0] <= horizon:
        now, _, _, what, which = pop(events)
        if what == LINK:
            if which != stamp:
                continue
            read(now)
            while marks and marks[0][0] - moved <= rate * 1e-6:
                at(now + verify, CHECKED, pop(marks)[2])
            share(now)
        elif what == CHECKED:
            back_at[which] = data_back_at[which] = math.ceil(now - 1e-6)
        elif what == PROVISIONED:
            free += 1
            for row in rows[first[which]:ends[which]]:
                if point[row] == -np.inf:
                    back_at[row] = math.ceil(now - 1e-6)
                elif in_the_dark[row] and now < terms["restarted"]:
                    at(terms["restarted"], LIGHT, row)
                else:
                    restore(now, row)
        elif what == LIGHT:
            restore(now, which)
        elif what == SERVE:
            asked = -1.0
            while stock >= 1 and waiting:
                stock -= 1
                urgent, key, which = pop(waiting)
                push(ready, (urgent, now, key, which))
            while free > 0 and ready:
                free -= 1
                at(now + provision, PROVISIONED, pop(ready)[3])
        elif what == STOCK:
            stock += terms["stock"]
        else:
            stock += batch
            if waiting:
                at(now + which, BATCH, which)
        if what in (STOCK, BATCH, PROVISIONED) and asked != now:
            asked = now
            at(now, SERVE, 0)


def replication():
    """One replication, with quantiles by policy and the hourly curve."""
    rack_down = np.full(case["racks"], NEVER)
    rack_burnt = np.full(case["racks"], NEVER)
    rack_down[case["dark"]] = terms["darkAt"]
    rack_down[case["burnt"]] = rack_burnt[case["burnt"]] = terms["burntAt"]
    down_at = rack_down[rack]
    burnt = rack_burnt[rack] != NEVER
    back_at = np.full(len(rack), NEVER)
    best, in_the_dark = newest(down_at, rack_down, rack_burnt)
    point = np.where(burnt, best, -np.inf)
    loss = np.where(point > -np.inf, terms["burntAt"] - point, 0)
    dark = (down_at != NEVER) & ~burnt
    back_at[dark] = terms["restarted"]
    data_back_at = back_at.copy()
    recover(np.flatnonzero(burnt), point, in_the_dark, back_at, data_back_at)
    hit = np.flatnonzero(down_at != NEVER)
    for one in range(case["policies"]):
        mine = hit[policy[hit] == one]
        np.sort(np.where(back_at[mine] == NEVER, NEVER, back_at[mine] - down_at[mine]))
    returned = back_at[hit][back_at[hit] != NEVER]
    hours = math.ceil(terms["horizon"] / 3600) + 2
    np.cumsum(np.bincount((returned + 3599) // 3600, minlength=hours)
              - np.bincount((down_at[hit] + 3599) // 3600, minlength=hours))
    return {"downAt": down_at, "backAt": back_at, "dataBackAt": data_back_at, "dataLossSeconds": loss,
            "customersHit": len(np.unique(customer[hit])), "affected": len(hit)}


milliseconds = []
for _ in range(ROUNDS):
    began = time.perf_counter()
    reached = replication()
    milliseconds.append(1000 * (time.perf_counter() - began))
json.dump({"milliseconds": milliseconds, "reached": {
    name: value if isinstance(value, int) else [int(each) for each in value] for name, value in reached.items()}}, sys.stdout)
