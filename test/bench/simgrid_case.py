"""A staged recovery on SimGrid: each service is an actor that sleeps, takes units of pools and sends over links.

Reads {pools: {name: units}, links: {name: bytes a second}, services: [{start, stages}]} from stdin, times in seconds;
a stage is ["delay", seconds], ["pool", name, seconds] or ["link", [names], bytes].
Writes {finish: [seconds], seconds: {build, run}}.
"""
import json
import sys
import time

from simgrid import Actor, Comm, Engine, Semaphore, this_actor

case = json.load(sys.stdin)
began = time.perf_counter()
# Plain max-min fair sharing of fluid flows: no latency, no bandwidth factor, no TCP window.
engine = Engine([
    "simgrid",
    "--cfg=network/model:CM02",
    "--cfg=network/TCP-gamma:0",
    "--cfg=network/bandwidth-factor:1.0",
    "--cfg=network/latency-factor:1.0",
    "--cfg=network/weight-S:0",
    "--cfg=network/crosstraffic:0",
    "--cfg=contexts/stack-size:64",
    "--log=root.threshold:error",
])
zone = engine.netzone_root.add_netzone_full("site")
home = zone.add_host("home", 1e9)
links = {name: zone.add_link(name, float(rate)) for name, rate in case["links"].items()}
routes = sorted({tuple(stage[1]) for service in case["services"] for stage in service["stages"] if stage[0] == "link"})
ends = {}
for at, route in enumerate(routes):
    ends[route] = zone.add_host(f"end-{at}", 1e9)
    zone.add_route(home, ends[route], [links[name] for name in route])
zone.seal()
pools = {name: Semaphore(units) for name, units in case["pools"].items()}
finish = [None] * len(case["services"])


def recover(row, service):
    this_actor.sleep_for(service["start"])
    for kind, on, *amount in service["stages"]:
        if kind == "delay":
            this_actor.sleep_for(on)
        elif kind == "pool":
            pools[on].acquire()
            this_actor.sleep_for(amount[0])
            pools[on].release()
        else:
            Comm.sendto(home, ends[tuple(on)], amount[0])
    finish[row] = engine.clock


for row, service in enumerate(case["services"]):
    Actor.create(f"service-{row}", home, recover, row, service)
built = time.perf_counter()
engine.run()
done = time.perf_counter()
json.dump({"finish": finish, "seconds": {"build": built - began, "run": done - built}}, sys.stdout)
