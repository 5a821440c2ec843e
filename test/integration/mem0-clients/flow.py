"""The Python client of Mem0's platform, with nothing set but the host. Prints what it saw, as JSON."""

import asyncio
import json
import sys
import time

from mem0 import AsyncMemoryClient, MemoryClient
from mem0.exceptions import MemoryNotFoundError, ValidationError

host, key, name = sys.argv[1:4]


def settled(client, event_id):
    for _ in range(200):
        event = client.client.get(f"/v1/event/{event_id}/").json()
        if event["status"] in ("SUCCEEDED", "FAILED"):
            return event["status"]
        time.sleep(0.05)
    return "late"


def error_of(call):
    try:
        call()
    except Exception as error:  # the name is what is asked for
        return type(error).__name__
    return None


def texts(page):
    return sorted(memory["memory"] for memory in page["results"])


def flow():
    client = MemoryClient(api_key=key, host=host)
    seen = {}
    queued = client.add("I live in Lisbon and I am allergic to peanuts.", user_id="ana")
    seen["queued"] = queued["status"]
    seen["event"] = settled(client, queued["event_id"])
    seen["facts"] = texts(client.get_all(filters={"user_id": "ana"}))
    seen["found"] = client.search("where does she live", filters={"OR": [{"user_id": "ana"}]}, top_k=1)["results"][0]["memory"]

    kept = client.add([{"role": "user", "content": f"The bicycle of {name}"}], user_id="bo", app_id="web", infer=False, metadata={"n": 1})
    memory_id = kept["results"][0]["id"]
    client.update(memory_id, text=f"The green bicycle of {name}")
    memory = client.get(memory_id)
    seen["memory"] = [memory["memory"], memory["app_id"], memory["metadata"], memory["categories"]]
    seen["pages"] = [client.get_all(filters={"user_id": "*"}, page=page, page_size=2)["count"] for page in (1, 2)]
    seen["both"] = len(client.search("bicycle", filters={"AND": [{"user_id": "bo"}, {"n": {"gte": 1}}]})["results"])
    seen["history"] = [line["event"] for line in client.history(memory_id)]
    client.batch_update([{"memory_id": memory_id, "text": f"The red bicycle of {name}"}])
    seen["entities"] = sorted((each["type"], each["name"], each["total_memories"]) for each in client.users()["results"])
    client.project.update(custom_instructions="Only sports")
    seen["project"] = client.project.get(fields=["custom_instructions"])["custom_instructions"]
    client.feedback(memory_id, feedback="POSITIVE")
    export = client.create_memory_export(schema={}, filters={"user_id": "bo"})
    seen["export"] = len(client.get_memory_export(memory_export_id=export["id"])["memories"])
    hook = client.create_webhook(url="https://example.com/", name="hook", project_id=client.project_id, event_types=["memory_delete"])
    client.update_webhook(hook["webhook_id"], name="renamed")
    seen["webhooks"] = [each["name"] for each in client.get_webhooks(client.project_id)]
    client.delete_webhook(hook["webhook_id"])
    seen["unscoped"] = error_of(client.delete_all)
    client.batch_delete([{"memory_id": memory_id}])
    seen["gone"] = error_of(lambda: client.get(memory_id))
    seen["expected"] = [ValidationError.__name__, MemoryNotFoundError.__name__]
    client.delete_all(user_id="ana")
    client.add("Last one", agent_id="coach", run_id="r 1", infer=False)
    client.delete_users()
    seen["left"] = client.users()["count"]
    return seen


async def async_flow():
    client = AsyncMemoryClient(api_key=key, host=host)
    kept = await client.add(f"Async of {name}", user_id="async", infer=False)
    found = await client.search("async", filters={"user_id": "async"})
    await client.delete(kept["results"][0]["id"])
    return [memory["memory"] for memory in found["results"]]


if name == "stranger":
    try:
        MemoryClient(api_key=key, host=host)
        print(json.dumps({"error": None}))
    except ValueError as error:
        print(json.dumps({"error": str(error)}))
else:
    result = flow()
    result["async"] = asyncio.run(async_flow())
    print(json.dumps(result))
