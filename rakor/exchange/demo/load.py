# Loads the demonstration once, in steps that each stand alone: what an earlier start left undone is done by the next.
import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from django.db import transaction

from rakor.exchange.demo import accounts, regions
from rakor.exchange.demo.accounts import Account
from rakor.exchange.demo.regions import Region
from rakor.exchange.demo.year import begin_on, load_year
from rakor.exchange.intake.bring import REFUSED, bring
from rakor.people import scope
from rakor.people.models import Government

DOCUMENTS = Path(__file__).parent / "documents"
logger = logging.getLogger(__name__)


def load(
    *,
    at: datetime,
    scale: float = 1.0,
    only: Iterable[str] = (),
    say: Callable[[str], None] = logger.info,
) -> list[Account]:
    """Make the demonstration governments if they are not there; all accounts, by government.

    Each government is one step, and the year of Kabupaten Contoh some more. `scale` takes only the latest part of that
    year, `only` the governments of these slugs. What is there is left as it is.
    """
    wanted = set(only) or {region.slug for region in (*regions.REAL, regions.CONTOH)}
    for region in regions.REAL:
        if region.slug in wanted and not regions.found(region):
            with transaction.atomic():
                _recorded(region, at)
            say(f"{region.name}: {len(region.documents)} rapat tercatat")
    if regions.CONTOH.slug in wanted:
        contoh = regions.found(regions.CONTOH) or _begun(at)
        with scope.government(contoh.pk):
            load_year(government=contoh, at=at, scale=scale, say=say)
    return accounts.all_accounts()


def _recorded(region: Region, at: datetime) -> None:
    """A real government: its meetings come in like anybody's documents, as tercatat."""
    made = regions.make(region)
    with scope.government(made.pk):
        accounts.make(region, few=region is not regions.SOLOK)
        for name in region.documents:
            file = DOCUMENTS / f"{name}.json"
            outcome = bring(by=None, name=file.name, content=file.read_bytes(), on=made.today(at), at=at)
            if outcome.result == REFUSED:
                raise ValueError(f"{file.name}: {'; '.join(outcome.lines)}")


@transaction.atomic
def _begun(at: datetime) -> Government:
    """Kabupaten Contoh with its units and people, still without a meeting."""
    today = regions.today(at)
    made = regions.make(regions.CONTOH, asisten_from=begin_on(today))
    with scope.government(made.pk):
        accounts.make(regions.CONTOH)
        accounts.make_reporters()
    return made
