'''Orders of Fjordvik Outdoor.'''

__version__ = '0.1.0'
