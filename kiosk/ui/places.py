"""Every screen by its name. A screen that is not here does not exist."""

from importlib import import_module

from kiosk.model import Phase
from kiosk.ui.screens.screen import Screen

PLACES = {
    "home": "home:HomeScreen",
    "check_in": "check_in:CheckInScreen",
    "answer": "answer:AnswerScreen",
    "find_picture": "find_picture:FindPictureScreen",
    "guest": "guest:GuestScreen",
    "guest_voice": "guest_voice:GuestVoiceScreen",
    "try_card": "try_card:TryCardScreen",
    "jobs": "jobs:JobsScreen",
    "rota": "rota:RotaScreen",
    "people": "people:PeopleScreen",
    "job": "job:JobScreen",
    "who_did_it": "who_did_it:WhoDidItScreen",
    "problem": "problem:ProblemScreen",
    "problem_told": "problem_told:ProblemToldScreen",
    "problem_where": "problem_where:ProblemWhereScreen",
    "problem_one": "problem_one:ProblemOneScreen",
    "problems": "problems:ProblemsScreen",
    "taxis": "taxis:TaxisScreen",
    "taxi_whose": "taxi_whose:TaxiWhoseScreen",
    "taxi": "taxi:TaxiScreen",
    "taxi_minutes": "taxi_minutes:TaxiMinutesScreen",
    "taxi_another": "taxi_another:TaxiAnotherScreen",
    "clean_up": "clean_up:CleanUpScreen",
    "who_is_in": "who_is_in:WhoIsInScreen",
    "goodnight": "goodnight:GoodnightScreen",
    "fire": "fire:FireScreen",
    "roll_call": "roll_call:RollCallScreen",
    "roll_call_missing": "roll_call_missing:MissingScreen",
    "roll_call_left": "roll_call_left:LeftScreen",
    "roll_call_with": "roll_call_with:WithScreen",
    "roll_call_report": "roll_call_report:ReportScreen",
    "phase": "phase:PhaseScreen",
    "briefing": "briefing:BriefingScreen",
    "person_help": "person_help:PersonHelpScreen",
    "more": "more:MoreScreen",
    "tonight": "tonight:TonightScreen",
    "plan": "plan:PlanScreen",
    "plan_night": "plan_night:PlanNightScreen",
    "look_and_sound": "look_and_sound:LookAndSoundScreen",
    "text_size": "text_size:TextSizeScreen",
    "colours": "colours:ColoursScreen",
    "sound": "sound:SoundScreen",
    "voice": "voice:VoiceScreen",
    "speed": "speed:SpeedScreen",
    "touch": "touch:TouchScreen",
    "repeat_guard": "repeat_guard:RepeatGuardScreen",
    "cards": "cards:CardsScreen",
    "my_card": "my_card:MyCardScreen",
    "my_name": "my_name:MyNameScreen",
    "my_voice": "my_voice:MyVoiceScreen",
    "my_said": "my_said:MySaidScreen",
    "own_voice": "own_voice:OwnVoiceScreen",
    "my_symbol": "my_symbol:MySymbolScreen",
    "card_layout": "card_layout:CardLayoutScreen",
    "card_print": "card_print:CardPrintScreen",
    "this_kiosk": "this_kiosk:ThisKioskScreen",
    "two_cards": "two_cards:TwoCardsScreen",
    "own_words": "own_words:OwnWordsScreen",
    "own_words_list": "own_words_list:OwnWordsListScreen",
    "own_words_find": "own_words_find:OwnWordsFindScreen",
    "own_words_one": "own_words_one:OwnWordsOneScreen",
    "own_words_type": "own_words_type:OwnWordsTypeScreen",
    "language": "language:LanguageScreen",
    "switches": "switches:SwitchesScreen",
    "try_switches": "try_switches:TrySwitchesScreen",
    "cameras": "cameras:CamerasScreen",
    "photo": "photo:PhotoScreen",
    "photo_file": "photo_file:PhotoFileScreen",
    "own_pictures": "own_pictures:OwnPicturesScreen",
    "own_picture": "own_picture:OwnPictureScreen",
    "own_symbols": "own_symbols:OwnSymbolsScreen",
    "paper": "paper:PaperScreen",
    "posters": "posters:PostersScreen",
    "slips": "slips:SlipsScreen",
    "my_paper": "my_paper:MyPaperScreen",
    "paper_night": "paper_night:PaperNightScreen",
    "paper_where": "paper_where:PaperWhereScreen",
    "tables": "tables:TablesScreen",
    "exports": "exports:ExportsScreen",
    "save": "save:SaveScreen",
    "printer": "printer:PrinterScreen",
    "stick": "stick:StickScreen",
    "what_happened": "what_happened:WhatHappenedScreen",
    "still_here": "still_here:StillHereScreen",
    "sorry": "sorry:SorryScreen",
}
"""Name to `module:class`. Imported when first shown, so that the kiosk starts quickly."""


def leads_to(section: str, phase: Phase) -> str:
    """The screen of a section: while cleaning up, Jobs is the list of the clean-up."""
    return "clean_up" if section == "jobs" and phase is Phase.CLEAN_UP else section


def screen_class(name: str) -> type[Screen]:
    """Raises KeyError for a name that is no screen."""
    module, _, screen = PLACES[name].partition(":")
    found: type[Screen] = getattr(import_module(f"kiosk.ui.screens.{module}"), screen)
    return found
