"""The long SQL statements that reads.py asks the tables with."""

PEOPLE = """
    SELECT people.*, EXISTS (
        SELECT 1 FROM people AS other
        WHERE other.name = people.name COLLATE NOCASE AND other.id <> people.id
          AND (other.guest_of IS NULL OR other.guest_of = people.guest_of)
    ) AS twin
    FROM people
"""

VISITS = """
    SELECT * FROM visits
    WHERE id > :night || '/' AND id < :night || '0' AND state = :state ORDER BY id
"""
"""A visit's id begins with its night's: no index of its own has to be written at each check-in."""

HOW_MANY = """
    SELECT count(*) FROM visits
    WHERE id > :night || '/' AND id < :night || '0' AND state = :state
"""

HOW_NIGHTS_WENT = """
    SELECT night, sum(came), sum(done), sum(helped) FROM (
        SELECT night, count(*) AS came, 0 AS done, 0 AS helped FROM visits
        WHERE came IS NOT NULL GROUP BY night
        UNION ALL
        SELECT night, 0, count(*), 0 FROM jobs WHERE state = 'done' GROUP BY night
        UNION ALL
        SELECT night, 0, 0, count(DISTINCT person.value) FROM jobs, json_each(jobs.people) AS person
        WHERE state = 'done' GROUP BY night
    ) GROUP BY night
"""

TOOK = """
    SELECT jobs.night, one.value AS person, jobs.symbol, count(*) AS jobs,
        CAST(sum(round((julianday(jobs."end") - julianday(jobs.start)) * 1440)) AS INTEGER)
            AS minutes
    FROM jobs, json_each(jobs.people) AS one
    WHERE jobs.state <> 'not_needed' AND jobs.night IN (
        SELECT id FROM nights WHERE date < :date ORDER BY date DESC, id DESC LIMIT :nights
    )
    GROUP BY jobs.night, one.value, jobs.symbol
"""

SPREAD = """
    WITH had AS (
        SELECT jobs.night, count(DISTINCT one.value) AS people
        FROM jobs, json_each(jobs.people) AS one
        WHERE jobs.state <> 'not_needed' GROUP BY jobs.night
    ), agreed AS (
        SELECT nights.id AS night, count(DISTINCT one.value) AS people
        FROM nights JOIN events ON events.subject = 'night:' || nights.id,
            json_each(events.data, '$.people') AS one
        WHERE events.kind = 'together.agreed' GROUP BY nights.id
    )
    SELECT nights.id AS night, nights.date, coalesce(had.people, 0) AS jobs,
        CASE WHEN nights.briefed IS NULL THEN 0
            ELSE (SELECT count(DISTINCT value) FROM json_each(nights.presenters)) END AS presented,
        coalesce(agreed.people, 0) AS agreed
    FROM nights LEFT JOIN had ON had.night = nights.id LEFT JOIN agreed ON agreed.night = nights.id
    WHERE nights.date <= :date ORDER BY nights.date DESC, nights.id DESC LIMIT :nights
"""
"""Each table is gone through once; what two agreed is found by its night's name."""

RIDES = """
    SELECT rides.* FROM rides WHERE rides.id > :night || '/' AND rides.id < :night || '0'
    ORDER BY (
        SELECT json_extract(plan.data, '$.time')
        FROM events AS plan, (
            SELECT substr(json_extract(phases, '$[0].start'), 1, 19) AS start
            FROM nights WHERE id = :night
        ) AS night
        WHERE plan.subject = 'ride:' || rides.id AND plan.kind = 'ride.planned'
          AND json_extract(plan.data, '$.time') IS NOT NULL
          AND plan.id NOT IN (
              SELECT json_extract(undo.data, '$.event') FROM events AS undo
              WHERE undo.subject = plan.subject AND undo.kind = 'undone'
          )
        ORDER BY substr(plan.at, 1, 19) >= night.start,
          plan.clock * CASE WHEN substr(plan.at, 1, 19) >= night.start THEN 1 ELSE -1 END,
          plan.number
        LIMIT 1
    ), rides.id
"""
"""A ride's id begins with its night's, as a visit's does: ten years of rides are not gone through
at each tap. Before the night begins the newest plan counts: nobody waits by that list yet. From
then on the first does, so that no row moves. Times are in UTC and compared to the second."""

IN_ALL = """
    WITH some AS (
        SELECT id, briefed, presenters FROM nights WHERE date <= :date
        ORDER BY date DESC, id DESC LIMIT :nights
    )
    SELECT '' AS night, :date AS date, (
        SELECT count(DISTINCT one.value) FROM jobs, json_each(jobs.people) AS one
        WHERE jobs.state <> 'not_needed' AND jobs.night IN (SELECT id FROM some)
    ) AS jobs, (
        SELECT count(DISTINCT one.value) FROM some, json_each(some.presenters) AS one
        WHERE some.briefed IS NOT NULL
    ) AS presented, (
        SELECT count(DISTINCT one.value)
        FROM some JOIN events ON events.subject = 'night:' || some.id,
            json_each(events.data, '$.people') AS one
        WHERE events.kind = 'together.agreed'
    ) AS agreed
"""
