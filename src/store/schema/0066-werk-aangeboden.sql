-- Who is offered work looks at it until he answers; he had what the worker has. An offer has no last day, going along has (DAG_OPEN).
UPDATE relatie SET soort = 20 WHERE soort = 18 AND tot = 2147483647;
