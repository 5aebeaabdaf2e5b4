#!/usr/bin/env python3
"""Makes the example book's units.csv and figures.csv. Every figure is invented.

usage: generate.py [--check]     (--check: compare with the files here, exit 1 on a difference)

Only two things are real: the units and their history (../catalogue/thai-nguyen) and the population and area of the 92
communes (facts.csv). Provincial totals that were once published are kept, so that the example can be held against them.
"""
import csv
import io
import sys
from collections import defaultdict
from math import fsum
from pathlib import Path

HERE = Path(__file__).resolve().parent
CATALOGUE = HERE.parent / 'catalogue' / 'thai-nguyen'
SOURCE = 'Số liệu minh họa'
MERGER = '2025-07-01'
FIRST_YEAR, LAST_YEAR = 2021, 2026

MODELS = ('families', 'clans', 'communities', 'units', 'citizens')
SPENDING = {'fund_scholarships': .42, 'fund_support': .21, 'fund_rewards': .37}         # shares of what is spent
ROUGH = ('members', 'citizens_recognised', 'recipients_scholarship')          # sometimes said as "over", "about"
YEAR_ELEMENTS = (
    'population', 'households', 'members', 'organisations_expected', 'organisations', 'hamlets_all', 'branches_hamlet',
    *(f'{model}_{step}' for model in MODELS for step in ('all', 'registered', 'recognised')),
    'fund_opening', 'fund_raised', *SPENDING, 'fund_closing', 'recipients_scholarship', 'schools_all', 'boards_school')
HALF_ELEMENTS = (
    'members', 'organisations_expected', 'organisations', 'families_all', 'families_registered', 'clans_registered',
    'communities_all', 'communities_registered', 'units_registered', 'fund_raised', 'fund_scholarships')

# Share recognised in 2021 and its yearly step, by model and terrain.
PATHS = {
    'families': {'midland': (.775, .016), 'mountain': (.565, .021), 'highland': (.475, .038)},
    'clans': {'midland': (.74, .015), 'mountain': (.66, .02), 'highland': (.56, .04)},
    'communities': {'midland': (.94, .006), 'mountain': (.89, .008), 'highland': (.86, .022)},
    'units': {'midland': (.76, .015), 'mountain': (.62, .02), 'highland': (.93, .008)},
    'citizens': {'midland': (.10, .090), 'mountain': (.04, .075), 'highland': (.03, .075)},
}
GROWTH = {'midland': .011, 'mountain': .006, 'highland': .002}        # of population, in a year
HOUSEHOLD = {'midland': 3.6, 'mountain': 3.6, 'highland': 3.4}        # people in one
HAMLET = {'midland': 640, 'mountain': 540, 'highland': 283}           # people in one
BODIES = {'midland': 1700, 'mountain': 1700, 'highland': 1105}        # people for one agency, school or firm
MEMBERS = {'midland': (.27, .009), 'mountain': (.235, .007), 'highland': (.208, .007)}
PER_HEAD = {'midland': 14000, 'mountain': 9500, 'highland': 7000}     # đồng raised in a year

# Published: (former province, period) -> element -> total over the communes of that province.
PUBLISHED = {
    ('19', '2021'): {'families_recognised': 275000, 'clans_recognised': 822, 'communities_recognised': 2200},
    ('19', '2022-H1'): {'members': 381000, 'families_registered': 285000, 'clans_registered': 740,
                        'communities_registered': 2000, 'units_registered': 658},
    ('06', '2022'): {'members': 80000, 'families_recognised': 57087, 'clans_recognised': 44,
                     'communities_recognised': 1153, 'units_recognised': 368},
    ('06', '2023-H1'): {'families_registered': 70714, 'clans_registered': 47, 'communities_registered': 1151,
                        'units_registered': 375},
    ('06', '2024'): {'families_recognised': 71200, 'clans_recognised': 50, 'communities_recognised': 1250},
}
SHRINKING = ('168', '2023', .93)             # district whose count of families falls in that year
OVER_100 = ('05746', 'families_recognised', '2023', 'Công nhận gồm cả gia đình đăng ký từ năm trước')
WITHOUT_ORGANISATION = {'2025': 7, '2026-H1': 5, '2026': 3}
SILENT_IN_2026 = 25

# block: code, name, then its members: prefix, kind, name, how many, people, share without a board in 2025
BLOCKS = (
    ('KHOI-CQ', 'Khối cơ quan tỉnh', 'CQ', 'agency', 'Cơ quan minh họa', 40, 60, .14),
    ('KHOI-TH', 'Khối trường học', 'TH', 'school', 'Trường THPT minh họa', 90, 70, .12),
    ('KHOI-DH', 'Đại học Thái Nguyên', 'DH', 'university', 'Đơn vị đại học minh họa', 12, 320, .05),
    ('KHOI-YT', 'Khối y tế', 'YT', 'hospital', 'Bệnh viện minh họa', 24, 240, .12),
    ('KHOI-CA', 'Công an tỉnh', 'CA', 'police', 'Đơn vị công an minh họa', 18, 110, .10),
    ('KHOI-QD', 'Quân đội', 'QD', 'army', 'Đơn vị quân đội minh họa', 10, 150, .15),
    ('KHOI-DN', 'Khối doanh nghiệp', 'DN', 'enterprise', 'Doanh nghiệp minh họa', 106, 260, .385),
)


def noise(*keys):
    """A number in [0, 1) that belongs to the keys: 64-bit FNV-1a, well stirred. The same on every machine."""
    value = 0xcbf29ce484222325
    for byte in '|'.join(map(str, keys)).encode():
        value = (value ^ byte) * 0x100000001b3 % 2**64
    value = (value ^ value >> 33) * 0xff51afd7ed558ccd % 2**64
    value = (value ^ value >> 33) * 0xc4ceb9fe1a85ec53 % 2**64
    return (value ^ value >> 33) / 2**64


def spread(*keys):
    """A number in (-1, 1), near 0 more often than not."""
    return noise(*keys, 'a') + noise(*keys, 'b') - 1


def apportion(total, weights, caps=None):
    """Whole numbers in proportion to weights that sum to total exactly (largest remainder), none above its cap."""
    caps = caps or [total] * len(weights)
    if total > sum(caps):
        raise ValueError(f'{total} does not fit into {sum(caps)}')
    weight = fsum(weights)
    exact = [total * part / weight for part in weights]
    shares = [min(int(part), cap) for part, cap in zip(exact, caps)]
    queue = sorted(range(len(exact)), key=lambda i: (int(exact[i]) - exact[i], i))
    while sum(shares) < total:
        for i in [i for i in queue if shares[i] < caps[i]][:total - sum(shares)]:
            shares[i] += 1
    return shares


def money(value):
    """Đồng, in tens of thousands."""
    return int(value) // 10000 * 10000


def read(path):
    with open(path, encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file))


def holds(row, day):
    return (row['valid_from'] or '0') <= day < (row['valid_to'] or '9')


class Catalogue:
    """Communes by day, their groups, what became of them, and what is counted."""

    def __init__(self):
        self.versions = [row for row in read(CATALOGUE / 'units.csv') if row['kind'] == 'commune']
        communes = {row['code'] for row in self.versions}
        self.succession = [row for row in read(CATALOGUE / 'succession.csv') if row['old'] in communes]
        self.elements = {row['code']: row for row in read(CATALOGUE / 'elements.csv')}
        self.members = defaultdict(list)
        for row in read(CATALOGUE / 'memberships.csv'):
            self.members[row['unit'], row['dimension']].append(row)

    def communes(self, day):
        return [Commune(row['code'], self, day) for row in self.versions if holds(row, day)]

    def group(self, code, dimension, day):
        return next(row['group'] for row in self.members[code, dimension] if holds(row, day))

    def changes(self, after, until):
        """Successions in (after, until], as date -> old code -> [(new code, share)]."""
        dates = defaultdict(lambda: defaultdict(list))
        for row in self.succession:
            if after < row['date'] <= until:
                dates[row['date']][row['old']].append((row['new'], float(row['share'])))
        return [dates[date] for date in sorted(dates)]


def periods():
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        yield f'{year}-H1', year, True, f'{year}-06-30'
        yield f'{year}', year, False, f'{year}-12-31'


class Commune:
    """A commune on a day. Its state, element -> whole number, is handed on from period to period."""

    def __init__(self, code, catalogue, day):
        self.code, self.state = code, {}
        self.terrain = catalogue.group(code, 'terrain', day)
        self.ward = catalogue.group(code, 'urbanity', day) == 'ward'
        self.province = catalogue.group(code, 'former-province', day)
        self.district = catalogue.group(code, 'former-district', day)

    def between(self, low, high, *keys):
        return low + (high - low) * noise(*keys, self.code)

    def whole(self, key, value):
        """Rounds at a point that stays with the commune, so that small counts do not flicker."""
        return int(value + noise('round', key, self.code))

    def begin(self, people):
        """The state on 1 January 2021."""
        people = people / (1 + 4 * GROWTH[self.terrain])
        hamlets = max(3, round(people / HAMLET[self.terrain]))
        clans = self.between(-1.1, 3.2, 'clans') if self.terrain == 'highland' else self.between(1.5, 14.5, 'clans')
        if self.ward:
            clans = 0 if noise('no clans', self.code) < .35 else clans / 2
        schools = max(1, round(people / 2300))
        self.state = dict.fromkeys(YEAR_ELEMENTS, 0)
        self.state.update(
            population=round(people), households=round(people / HOUSEHOLD[self.terrain]), hamlets_all=hamlets,
            communities_all=hamlets, clans_all=max(0, int(clans)), schools_all=schools,
            units_all=round(people / BODIES[self.terrain] + self.between(.1, 1.1, 'units')),
            boards_school=round(schools * self.between(.7, 1, 'school')),
            branches_hamlet=round(hamlets * self.between(.85, 1, 'branch')),
            fund_closing=money(people * self.between(.5, 1.5, 'fund') * PER_HEAD[self.terrain]))

    def advance(self, period, year, half):
        """Half a year on."""
        years = year - FIRST_YEAR + (0 if half else .5)
        self.advance_size(period, half)
        for model in MODELS:
            self.advance_model(model, years, half)
        start, step = MEMBERS[self.terrain]
        goal = self.state['population'] * (start + step * years + .06 * spread('members', self.code))
        members = (self.state['members'] or goal) + goal
        self.state['members'] = round(members / 2 * (1 + .01 * spread('members', self.code, period)))
        self.advance_fund(year, half)
        self.state.update(organisations_expected=1, organisations=1)

    def advance_size(self, period, half):
        state, grown = self.state, 1 + GROWTH[self.terrain] / 2
        state['population'] = self.whole('people', state['population'] * grown)
        fall = SHRINKING[2] if SHRINKING[:2] == (self.district, period) else 1
        state['households'] = self.whole('homes', state['households'] * (grown + .001) * fall)
        state['families_all'] = state['households']
        state['citizens_all'] = round(state['population'] * self.between(.70, .74, 'adults'))
        for covered, total in (('branches_hamlet', 'hamlets_all'), ('boards_school', 'schools_all')):
            if not half and state[covered] < state[total] and noise(covered, self.code, period) < .35:
                state[covered] += 1

    def goal(self, model, years):
        """The share recognised that the commune is heading for."""
        start, step = PATHS[model][self.terrain]
        town = .03 if self.ward and model != 'clans' else 0
        own = (.08 if model == 'citizens' else .18) * spread('level', model, self.code)
        wave = .015 * spread('wave', model, self.code, round(years))
        return min(.98, max(.01, start + step * years + town + own + wave))

    def advance_model(self, model, years, half):
        total, recognised = (self.state[f'{model}_{step}'] for step in ('all', 'recognised'))
        share = self.goal(model, years)
        if recognised:
            share = (share + recognised / total) / 2
        ahead = share + (1 - share) * self.between(.12, .5, 'ahead', model) * (.85 if half else 1)
        registered = self.state[f'{model}_registered'] = min(total, self.whole(model, total * ahead))
        if not half:
            self.state[f'{model}_recognised'] = min(registered, self.whole(model, total * share))

    def advance_fund(self, year, half):
        state = self.state
        if half:
            state.update(dict.fromkeys(('fund_raised', *SPENDING, 'recipients_scholarship'), 0))
            state['fund_opening'] = state['fund_closing']
        level = PER_HEAD[self.terrain] * (1 + .05 * (year - FIRST_YEAR)) * self.between(.6, 1.4, 'raises')
        part = self.between(.35, .48, 'part', year) if half else self.between(.5, .64, 'part', year)
        raised = money(state['population'] * level * part)
        spends = raised * self.between(.78, 1.02, 'spends', year, half)
        spent = {element: money(spends * share) for element, share in SPENDING.items()}
        for element, amount in {'fund_raised': raised, **spent}.items():
            state[element] += amount
        state['fund_closing'] += raised - sum(spent.values())
        state['recipients_scholarship'] += int(spends * .42 / self.between(180000, 420000, 'award'))


def first_population(catalogue, units):
    """People of the communes of 2021: the 92 of facts.csv, taken back by guess, for the old areas are not known."""
    heirs = {unit.code: {unit.code: (1.5 if unit.ward else 1) * unit.between(.6, 1.4, 'area')} for unit in units}
    for change in catalogue.changes(f'{FIRST_YEAR}-01-01', MERGER):
        after = {code: parts for code, parts in heirs.items() if code not in change}
        for old, successors in change.items():
            for new, share in successors:
                target = after.setdefault(new, {})
                for code, weight in heirs[old].items():
                    target[code] = target.get(code, 0) + weight * share
        heirs = after
    people = defaultdict(float)
    for fact in read(HERE / 'facts.csv'):
        parts = heirs[fact['code']]
        for code, weight in parts.items():
            people[code] += int(fact['population']) * weight / fsum(parts.values())
    return people


def carry_over(catalogue, states, after, until):
    """Old units become new ones; what is split is split without remainder."""
    for change in catalogue.changes(after, until):
        carried = {code: state for code, state in states.items() if code not in change}
        for old, successors in change.items():
            for element, value in states[old].items():
                parts = apportion(value, [share for _, share in successors])
                for (new, _), part in zip(successors, parts):
                    state = carried.setdefault(new, {})
                    state[element] = state.get(element, 0) + part
        states = carried
    return states


def keep_published(units, period):
    """Scales to the totals that were printed, and keeps recognised <= registered <= all."""
    for (province, when), totals in PUBLISHED.items():
        mine = [unit.state for unit in units if unit.province == province]
        for element, total in totals.items() if when == period else ():
            model, _, step = element.partition('_')
            caps = [state[f'{model}_all'] if step else state['population'] for state in mine]
            weights = [max(state[element], .25 if cap else 0) for state, cap in zip(mine, caps)]
            for state, value in zip(mine, apportion(total, weights, caps)):
                state[element] = value
                if step == 'recognised':
                    state[f'{model}_registered'] = max(value, state[f'{model}_registered'])


def without_organisation(units, period):
    return sorted(units, key=lambda unit: noise('none', unit.code) + unit.ward)[:WITHOUT_ORGANISATION.get(period, 0)]


def silence(catalogue, unit, element, period, silent):
    """'' reported, 'not-reported', 'not-applicable', or None: no row at all."""
    place = (unit.code, period)
    if period == '2026' and unit.code in silent:
        return 'not-reported'
    if element.startswith('clans_') and unit.ward and not unit.state['clans_all'] and noise('no clans', unit.code) < .2:
        return 'not-applicable'
    if element in PUBLISHED.get((unit.province, period), ()) or (unit.code, element, period) == OVER_100[:3]:
        return ''
    if noise('away', *place) < .004:
        return None
    if element.startswith('organisations'):
        return ''
    if noise('form', *place, catalogue.elements[element]['form']) < .022:
        return 'not-reported'
    chance = noise('cell', *place, element)
    return 'not-reported' if chance < .013 else None if chance < .022 else ''


def row(unit, element, period, value='', state='', qualifier='', note=''):
    return [unit, element, period, value, state, qualifier, '', SOURCE, 1, note]


def report(catalogue, unit, period, elements, silent):
    for element in elements:
        place, kind = (unit.code, element, period), silence(catalogue, unit, element, period, silent)
        value, chance = unit.state[element], noise('said', unit.code, element, period)
        if kind:
            yield row(*place, state=kind)
        elif place == OVER_100[:3]:
            yield row(*place, unit.state['families_registered'] + 37, note=OVER_100[3])
        elif kind == '':
            rough = element in ROUGH and element not in PUBLISHED.get((unit.province, period), ()) and value > 200
            qualifier = '' if not rough else 'over' if chance < .02 else 'about' if chance < .03 else ''
            yield row(*place, value // 50 * 50 if qualifier else value, qualifier=qualifier)


def commune_rows(catalogue):
    day = f'{FIRST_YEAR}-01-01'
    units = catalogue.communes(day)
    people = first_population(catalogue, units)
    for unit in units:
        unit.begin(people[unit.code])
    merged = catalogue.communes(MERGER)
    talking = {unit.code for unit in without_organisation(merged, '2025')}
    silent = sorted({unit.code for unit in merged} - talking, key=lambda code: noise('silent', code))[:SILENT_IN_2026]
    for period, year, half, last in periods():
        states = carry_over(catalogue, {unit.code: unit.state for unit in units}, day, last)
        day, units = last, catalogue.communes(last)
        for unit in units:
            unit.state = states[unit.code]
            unit.advance(period, year, half)
        keep_published(units, period)
        for unit in without_organisation(units, period):
            unit.state['organisations'] = 0
        elements = [element for element in (HALF_ELEMENTS if half else YEAR_ELEMENTS)
                    if holds(catalogue.elements[element], last)]
        for unit in units:
            yield from report(catalogue, unit, period, elements, silent)


def agencies():
    for block, _, prefix, kind, name, count, people, without in BLOCKS:
        for number in range(1, count + 1):
            yield f'{prefix}-{number:03}', f'{name} {number:0{len(str(count))}}', kind, block, people, without


def agency_rows():
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        for code, _, _, _, size, without in agencies():
            grown = 1 + .01 * (year - FIRST_YEAR) * spread('grows', code)
            people = round(size * (.3 + 1.6 * noise('size', code)) * grown)
            board = int(noise('board', code) >= without + .025 * (2025 - year))
            values = {'people': people, 'organisations_expected': 1, 'organisations': board,
                      'members': board * round(people * (.45 + .5 * noise('members', code)))}
            registered = int(board or noise('registers', code) < .2)
            values |= {'units_all': 1, 'units_registered': registered,
                       'units_recognised': int(registered and noise('unit', code) < .55 + .06 * (year - FIRST_YEAR))}
            if year > FIRST_YEAR:
                values |= {'citizens_all': people,
                           'citizens_recognised': round(people * board * (.2 + .08 * (year - FIRST_YEAR) + .2 * noise('citizen', code)))}
            missing = noise('agency', code, year) < (.28 if year == LAST_YEAR else .03 + .08 * without)
            for element, value in values.items():
                if noise('agency', code, year, element) >= .01:
                    yield row(code, element, year, *(('', 'not-reported') if missing else (value,)))


def as_csv(header, rows):
    text = io.StringIO()
    csv.writer(text, lineterminator='\n').writerows([header.split(','), *rows])
    return text.getvalue().encode()


def main(arguments):
    if arguments not in ([], ['--check']):
        sys.exit(__doc__.split('\n\n')[1])
    figures = [*commune_rows(Catalogue()), *agency_rows()]
    units = [(code, name, 'block', '19', '', '') for code, name, *_ in BLOCKS]
    units += [(*unit[:4], '', '') for unit in agencies()]
    files = {'units.csv': as_csv('code,name,kind,parent,valid_from,valid_to', units),
             'figures.csv': as_csv('unit,element,period,value,state,qualifier,decimals,source,official,note', figures)}
    for name, content in files.items():
        path = HERE / name
        if not arguments:
            path.write_bytes(content)
        elif not path.exists() or path.read_bytes() != content:
            sys.exit(f'{name} is not what generate.py makes')


if __name__ == '__main__':
    main(sys.argv[1:])
